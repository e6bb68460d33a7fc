/** Own steps beside those of colleagues: what a rep may learn of them is one median a step, never a person or a record. */
import type { CohortSums, FunnelStage, Weight } from './funnel.ts';
import { standingOf, type Standing } from './standing.ts';
import { median, ratio, smoothedShare, wilson, type Interval } from './statistics.ts';

/** A median is told of at least so many colleagues, each with at least so many records that reached the step. */
export const fewestPeople = 5;
export const fewestRecords = 5;

/** Colleagues of one's own teams; where they are too few, everybody's. */
export const circles = ['team', 'organisation'] as const;
export type Circle = (typeof circles)[number];

export type PeerStep = {
  stageId: string;
  /** Own records that reached the stage. */
  entered: Weight;
  /** Of those, the share (0..1) that reached the next one. */
  rate: number | null;
  interval: Interval | null;
  /** The middle of the colleagues' rates in whole percent; null when they are too few. */
  median: number | null;
  standing: Standing | null;
  /** What the shortfall costs, in fen. */
  atStake: bigint | null;
};

export type PeerComparison = {
  circle: Circle | null;
  steps: PeerStep[];
  /** The stage with the most at stake; null when nothing is. */
  costliest: string | null;
};

/** One's own sums, and those of each colleague in a circle with the closed records of all of them. */
export type PeerSums = {
  mine: CohortSums;
  circles: Readonly<Record<Circle, { people: readonly CohortSums[]; closed: ClosedSums }>>;
};

/** Of the won and lost records: how many reached each rank, and how many of those were won. */
export type ClosedSums = readonly { rank: number; closed: number; won: number }[];

/**
 * Compares own step rates with the median of colleagues in the narrowest circle that has enough of them. Value at stake of
 * a step = max(0, median − rate) × own amount that reached it × P(win after it), where P = (won + 10·p0) ÷ (closed + 10)
 * over the circle's closed records that reached the next stage and p0 is the same share of all of them (funnel.md §8, §14).
 * A stage is called the costliest only where one has enough records of one's own.
 */
export function compareWithPeers(
  stages: readonly FunnelStage[],
  { mine, circles: known }: PeerSums,
): PeerComparison {
  const ways = stages.filter(({ kind }) => kind !== 'lost').sort((a, b) => a.rank - b.rank);
  const circle = circles.find((one) =>
    ways.some((stage, index) => medianOf(known[one].people, stage, ways[index + 1]) !== null),
  );
  const peers = circle ? known[circle] : null;
  const steps = ways.slice(0, -1).map((stage, index): PeerStep => {
    const next = ways[index + 1]!;
    const [entered, went] = [reachedOf(mine, stage), reachedOf(mine, next)];
    const rate = ratio(went.count, entered.count);
    const interval = wilson(went.count, entered.count);
    const middle = peers && medianOf(peers.people, stage, next);
    const gap = rate === null || middle === null ? null : Math.max(0, middle - rate);
    return {
      stageId: stage.id,
      entered,
      rate,
      interval,
      median: middle,
      standing: standingOf(rate, middle, interval),
      atStake: gap === null ? null : worth(entered.amount, gap * winsAfter(peers!.closed, next)),
    };
  });
  return { circle: circle ?? null, steps, costliest: costliestOf(steps) };
}

function costliestOf(steps: readonly PeerStep[]): string | null {
  const [most] = steps
    .filter(({ atStake, entered }) => (atStake ?? 0n) > 0n && entered.count >= fewestRecords)
    .toSorted((a, b) => Number(b.atStake! - a.atStake!));
  return most?.stageId ?? null;
}

/** Whole percent: a median to the last digit would tell the rate of the one in the middle. */
function medianOf(
  people: readonly CohortSums[],
  stage: FunnelStage,
  next: FunnelStage | undefined,
): number | null {
  if (!next) return null;
  const rates = people
    .filter((sums) => reachedOf(sums, stage).count >= fewestRecords)
    .map((sums) => reachedOf(sums, next).count / reachedOf(sums, stage).count);
  return rates.length < fewestPeople ? null : Math.round(median(rates)! * 100) / 100;
}

const nothing: Weight = { count: 0, amount: 0n };

function reachedOf(sums: CohortSums, { rank }: FunnelStage): Weight {
  return sums.stages.find((stage) => stage.rank === rank)?.reached ?? nothing;
}

/** How much is known of all before a stage's own records outweigh it. */
const priorStrength = 10;

function winsAfter(closed: ClosedSums, { kind, rank }: FunnelStage): number {
  if (kind === 'won') return 1;
  const all = closed.reduce((most, one) => (one.closed > most.closed ? one : most), { closed: 0, won: 0 });
  const here = closed.find((one) => one.rank === rank) ?? { closed: 0, won: 0 };
  return smoothedShare(here.won, here.closed, ratio(all.won, all.closed) ?? 0, priorStrength);
}

/** A share of fen, rounded. */
function worth(amount: bigint, share: number): bigint {
  return BigInt(Math.round(Number(amount) * share));
}
