import { Eye, EyeOff, Heading } from 'lucide-react';
import { Badge, useText } from '../../../platform/web/index.ts';
import type { MailVisibility } from '../../model/mail/visibility.ts';
import { mailTexts } from './texts.ts';

const icons = { all: Eye, subject: Heading, own: EyeOff };

/** Who reads a mail, in a word and a sign. */
export function VisibilityBadge({ visibility }: { visibility: MailVisibility }) {
  const t = useText(mailTexts);
  const Icon = icons[visibility];
  return (
    <Badge tone="neutral">
      <span className="inline-flex items-center gap-1">
        <Icon aria-hidden size={12} />
        {t(visibility)}
      </span>
    </Badge>
  );
}
