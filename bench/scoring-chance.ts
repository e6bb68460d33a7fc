/** What an AUC is worth: the same way to learn on the same history, its outcomes shuffled so that nothing can tell them. */
import type { DecidedLead } from '../src/leads/model/score/learned/decided-lead.ts';
import { areaUnderCurve } from '../src/leads/model/score/learned/figures.ts';
import { predictMonth, type Learner } from '../src/leads/model/score/learned/time-split.ts';
import type { Period } from '../src/platform/model/calendar.ts';

const shuffles = 60;

export type AgainstChance = {
  /** Mean AUC of the months, where a month's own share of won leads plays no part. */
  real: number;
  /** The middle 90 % of the shuffled ones. */
  low: number;
  high: number;
  /** The share of shuffles (with the real one among them) that reached the real AUC: small when the traits tell something. */
  p: number;
};

export function againstChance(
  history: readonly DecidedLead[],
  months: readonly Period[],
  zone: string,
  learner: Learner,
): AgainstChance {
  const random = makeRandom(20_260_101);
  const meanOf = (of: readonly DecidedLead[]) => meanOfMonths(of, months, zone, learner);
  const real = meanOf(history);
  const shuffled = Array.from({ length: shuffles }, () => meanOf(withShuffledEnds(history, random))).toSorted(
    (a, b) => a - b,
  );
  const reached = shuffled.filter((one) => one >= real).length;
  return {
    real,
    low: shuffled[Math.floor(shuffles * 0.05)]!,
    high: shuffled[Math.ceil(shuffles * 0.95) - 1]!,
    p: (1 + reached) / (1 + shuffles),
  };
}

function meanOfMonths(
  history: readonly DecidedLead[],
  months: readonly Period[],
  zone: string,
  learner: Learner,
): number {
  const areas = months.flatMap((month) => areaUnderCurve(predictMonth(history, month, zone, learner)) ?? []);
  return areas.reduce((sum, one) => sum + one, 0) / areas.length;
}

/** Each lead gets how and when another of its month ended: the months keep their shares, the traits lose their meaning. */
function withShuffledEnds(history: readonly DecidedLead[], random: () => number): DecidedLead[] {
  const byMonth = Map.groupBy(history, ({ createdAt }) => createdAt.toISOString().slice(0, 7));
  return [...byMonth.values()].flatMap((leads) => {
    const ends = shuffle(
      leads.map(({ won, createdAt, decidedAt }) => ({
        won,
        took: decidedAt.getTime() - createdAt.getTime(),
      })),
      random,
    );
    return leads.map(({ createdAt, traits }, place) => {
      const { won, took } = ends[place]!;
      return { createdAt, traits, won, decidedAt: new Date(createdAt.getTime() + took) };
    });
  });
}

function shuffle<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}

/** The same shuffles in every run (Park, Miller: Random number generators, 1988). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
