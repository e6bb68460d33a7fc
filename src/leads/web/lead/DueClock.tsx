import { StatusDot, useFormats, useNow, useText, type Say, type Tone } from '../../../platform/web/index.ts';
import { spanOf, type ClockKind, type ClockState } from '../../model/lead/lead-clock.ts';
import { clockOfLead, type LeadFacts } from './lead-facts.ts';
import { shownTexts } from './shown-texts.ts';

const tones: Record<ClockState, Tone> = { over: 'bad', soon: 'warn', running: 'neutral' };

const words: Record<ClockKind, readonly [left: keyof typeof shownTexts, over: keyof typeof shownTexts]> = {
  accept: ['acceptIn', 'acceptOver'],
  return: ['returnIn', 'returnOver'],
  going_back: ['goingBackIn', 'goingBackOver'],
};

type Words = Say<keyof typeof shownTexts & string>;

/** A length of time in the reader's words. */
function spanWords(t: Words, ms: number): string {
  const { count, unit } = spanOf(ms);
  return t(unit, { count });
}

/** How much time is left for what is to be done with a lead; shape and words say it, not colour alone. */
export function DueClock({ lead }: { lead: LeadFacts }) {
  const t = useText(shownTexts);
  const { instant } = useFormats();
  const now = useNow();
  const clock = clockOfLead(lead, now);
  if (!clock) return null;
  const [left, over] = words[clock.kind];
  const span = spanWords(t, clock.dueAt.getTime() - now.getTime());
  return (
    <span className="figures text-sm" title={t('dueAt', { at: instant(clock.dueAt) })}>
      <StatusDot tone={tones[clock.state]} label={t(clock.state === 'over' ? over : left, { span })} />
    </span>
  );
}
