/** The sample that a filled-in form stands for. */
import type { FieldValues } from '../../../../platform/web/index.ts';
import { sentValue } from '../../../../platform/web/index.ts';
import type { Sample } from '../../../model/score/contract.ts';
import type { LeadEventKind } from '../../../model/tags/lead-event.ts';

export type Counts = { touches: number; talks: number; meetings: number };

/** What happened is taken to have happened now. */
export function sampleOf(values: FieldValues, { touches, talks, meetings }: Counts): Sample {
  const told = Object.entries(values).map(([id, value]) => [id, sentValue(value)] as const);
  const events = (kind: LeadEventKind, count: number) =>
    Array.from({ length: count }, () => ({ kind, daysAgo: 0 }));
  return {
    kind: 'values',
    values: Object.fromEntries(told.filter(([, value]) => value !== null)),
    events: [...events('touch', touches), ...events('call', talks), ...events('meeting', meetings)],
  };
}
