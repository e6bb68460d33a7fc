/** On which of the last days a watch would have fired. */
import { readWorkingHours } from '../../../identity/server/index.ts';
import { addDays, dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { termsOf } from '../../model/watch/look-times.ts';
import { watchRefusals } from '../../model/watch/refusals.ts';
import { replay, type PastLook } from '../../model/watch/replay.ts';
import type { WatchDefinition } from '../../model/watch/watch.ts';
import type { WireReplay } from '../../model/watch/watch-contract.ts';
import { funnelSights } from './funnel-sights.ts';
import { measureSights } from './measure-sights.ts';
import type { WatchParts } from './parts.ts';
import type { Sights } from './sight.ts';

const days = 90;

/**
 * Looks at the end of each of the last 90 days, with what the asker may see today. Refuses records, whose past is not kept,
 * and measures that cannot be asked as of a past day.
 */
export async function replayWatch(
  work: Work,
  parts: WatchParts,
  definition: WatchDefinition,
): Promise<WireReplay> {
  const { timeZone } = work.principal;
  const today = dayOf(work.now, timeZone);
  const ends = Array.from({ length: days }, (_, index) =>
    startOfDay(addDays(today, index + 1 - days), timeZone),
  );
  const looks = await work.sideBySide(
    ends.map((at) => async (own: Work): Promise<PastLook> => {
      const { seen } = await sightsAsOf({ ...own, now: new Date(at.getTime() - 1) }, parts, definition);
      return { at, sights: new Map(seen.map((one) => [one.key, one])) };
    }),
  );
  const terms = termsOf(definition, await readWorkingHours(work));
  const fired = replay(looks, definition.when, terms);
  const on = fired.map((at) => dayOf(new Date(at.getTime() - 1), timeZone));
  return { days, times: on.length, on: [...new Set(on)] };
}

function sightsAsOf(work: Work, parts: WatchParts, { subject, when }: WatchDefinition): Promise<Sights> {
  if (subject.about === 'funnel') return funnelSights(work, parts, subject, work.now);
  if (subject.about === 'records') refuse(watchRefusals.noPast);
  // Whole periods that are over are found by their days; what stands at a moment is asked as of it.
  return measureSights(work, parts, subject, when, subject.over === null ? work.now : undefined);
}
