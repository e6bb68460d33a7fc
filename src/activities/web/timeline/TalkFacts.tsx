import { ArrowRight, UserRound } from 'lucide-react';
import { Badge, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireNote } from '../../model/note.ts';
import { followUpTexts } from '../follow-up/texts.ts';
import { useNameOf } from '../follow-up/use-follow-up-types.ts';

/** A talk's type, result, contact and next step in a line above its words. */
export function TalkFacts({ note }: { note: WireNote }) {
  const t = useText(followUpTexts);
  const nameOf = useNameOf();
  const { day } = useFormats();
  const { type, result, contact, nextStep } = note;
  return (
    <p className="mb-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-soft">
      <span className="font-medium text-ink">{nameOf(type)}</span>
      {result && <Badge>{nameOf(result)}</Badge>}
      {contact?.name && (
        <span className="inline-flex items-center gap-1">
          <UserRound aria-hidden size={12} />
          <span className="sr-only">{t('contact')}</span>
          {contact.name}
        </span>
      )}
      {nextStep && (
        <span className="inline-flex min-w-0 items-center gap-1">
          <ArrowRight aria-hidden size={12} className="shrink-0" />
          <span className="sr-only">{t('nextStep')}</span>
          <span className="[overflow-wrap:anywhere]">{nextStep.what}</span>
          {nextStep.dueOn && <span className="figures text-faint">{day(nextStep.dueOn, 'short')}</span>}
        </span>
      )}
    </p>
  );
}
