/** What has become of each lead by today. */
import type { Random } from './random.ts';
import type { SalesPlan } from './sales-plan.ts';
import { dayLength, type Timeline } from './timeline.ts';
import { leadingRep } from './vocabulary/company.ts';

export type Fate =
  | 'converted'
  | 'disqualified'
  | 'returned'
  | 'pooled'
  | 'working'
  | 'waiting'
  | 'unassigned';

const unassignedCount = 3;
const waitingCount = 9;
/** So many of them wait for the rep a visitor enters as. */
const ownWaitingCount = 3;

/** By age in days: how likely each end is for somebody who was not converted. */
const fatesByAge: readonly (readonly [days: number, weights: Readonly<Partial<Record<Fate, number>>>])[] = [
  [7, { working: 70, disqualified: 30 }],
  [21, { working: 35, disqualified: 58, returned: 4, pooled: 3 }],
  [60, { working: 6, disqualified: 80, returned: 6, pooled: 8 }],
  [Infinity, { disqualified: 90, returned: 5, pooled: 5 }],
];

/** Today's newest wait: some for somebody to have them, some for a first call. */
export function drawFates(random: Random, timeline: Timeline, plans: readonly SalesPlan[]): Fate[] {
  const newest = plans.filter(({ convertedAt }) => convertedAt === null).toReversed();
  const unassigned = new Set(
    newest.filter(({ source }) => source.entry === 'form').slice(0, unassignedCount),
  );
  const called = newest.filter((plan) => !unassigned.has(plan) && plan.source.entry !== 'rep');
  const own = called.filter(({ rep }) => rep.key === leadingRep).slice(0, ownWaitingCount);
  const others = called.filter(({ rep }) => rep.key !== leadingRep).slice(0, waitingCount - own.length);
  const waiting = new Set([...own, ...others]);
  return plans.map((plan): Fate => {
    const days = (timeline.end - plan.createdAt) / dayLength;
    const [, weights] = fatesByAge.find(([until]) => days < until)!;
    const drawn = random.weighted(Object.keys(weights) as Fate[], (fate) => weights[fate]!);
    if (plan.convertedAt !== null) return 'converted';
    if (unassigned.has(plan)) return 'unassigned';
    return waiting.has(plan) ? 'waiting' : drawn;
  });
}
