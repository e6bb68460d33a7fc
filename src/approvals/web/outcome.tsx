import { Ban, CircleCheck, CircleX, Clock3, Undo2 } from 'lucide-react';
import { Badge, useText, type Tone } from '../../platform/web/index.ts';
import type { WireRequest } from '../model/contract.ts';
import { approvalTexts } from './texts.ts';

type Outcome = WireRequest['outcome'];

const tones: Record<Outcome, Tone> = {
  running: 'accent',
  approved: 'good',
  rejected: 'bad',
  sent_back: 'warn',
  revoked: 'neutral',
};
const icons = { running: Clock3, approved: CircleCheck, rejected: CircleX, sent_back: Undo2, revoked: Ban };

/** What became of a request, in a word. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useText(approvalTexts);
  const Icon = icons[outcome];
  return (
    <Badge tone={tones[outcome]} icon={<Icon aria-hidden size={12} />}>
      {t(outcome)}
    </Badge>
  );
}
