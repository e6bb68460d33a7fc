import type { Day } from '../../../platform/model/calendar.ts';
import { addCountedDays, type Counting } from './counted-days.ts';
import type { RecycleClocks } from './recycle-rule.ts';

/** How an owner holds a lead: since when, his last counted contact in that time, and what stops the clocks. */
export type Holding = Omit<Counting, 'unit'> & { since: Day; lastContact: Day | null };

/** Which clock runs out first. */
export type RecycleReason = 'protection' | 'maximum' | 'untouched' | 'undealt';

/** `on` is the day whose evening takes the lead back as things stand; `latestOn` the day no contact can put off. */
export type RecycleDay = { on: Day; latestOn: Day | null; reason: RecycleReason };

/**
 * The day a lead goes back by these clocks, or null when none runs. Protection: D days from taking over, each contact
 * keeps it at least E days from its own day, never beyond M days (funnel.md §12, Red Circle). Untouched: N days from the
 * last contact. Un-dealt: N days from taking over. The earliest decides.
 */
export function recycleDay(clocks: RecycleClocks, held: Holding): RecycleDay | null {
  const ends = [protectionEnd(clocks, held), untouchedEnd(clocks, held), undealtEnd(clocks, held)];
  const first = ends
    .filter((end) => end !== null)
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))[0];
  return first ? { ...first, latestOn: latestEnd(clocks, held) } : null;
}

type End = Omit<RecycleDay, 'latestOn'>;

function protectionEnd(
  { unit, protectDays, extendDays, mostDays }: RecycleClocks,
  held: Holding,
): End | null {
  if (protectDays === null) return null;
  const after = (day: Day, days: number) => addCountedDays(day, days, { ...held, unit });
  const plain = after(held.since, protectDays);
  const extended = held.lastContact && after(held.lastContact, extendDays);
  const on = extended && extended > plain ? extended : plain;
  const limit = mostDays === null ? null : after(held.since, mostDays);
  return limit !== null && limit < on ? { on: limit, reason: 'maximum' } : { on, reason: 'protection' };
}

function untouchedEnd({ unit, untouchedDays }: RecycleClocks, held: Holding): End | null {
  if (untouchedDays === null) return null;
  const from = held.lastContact ?? held.since;
  return { on: addCountedDays(from, untouchedDays, { ...held, unit }), reason: 'untouched' };
}

function undealtEnd({ unit, undealtDays }: RecycleClocks, held: Holding): End | null {
  if (undealtDays === null) return null;
  return { on: addCountedDays(held.since, undealtDays, { ...held, unit }), reason: 'undealt' };
}

function latestEnd({ unit, protectDays, mostDays, undealtDays }: RecycleClocks, held: Holding): Day | null {
  const limits = [protectDays === null ? null : mostDays, undealtDays].filter((days) => days !== null);
  return limits.length === 0 ? null : addCountedDays(held.since, Math.min(...limits), { ...held, unit });
}
