/** From rows counted together to the sums that a funnel is made of. */
import type { CohortSums, FlowSums, FunnelStage, StockSums, Weight } from './funnel.ts';
import { sumOf } from './funnel-answer.ts';

/**
 * Records or visits alike in what a funnel asks, with their weight. Such a row has passed the ranks
 * passedAfter < k ≤ passed, walked the strict path over strictAfter < k ≤ strict, and entered `touched` for the first time.
 * One row a record `stands`: it tells the rank where the record is, its kind, and from which rank it was lost.
 */
export type CohortTally = Weight & {
  passedAfter: number;
  passed: number;
  strictAfter: number;
  strict: number;
  touched: number | null;
  stands: boolean;
  standing: number | null;
  kind: string | null;
  lostFrom: number | null;
};

/** Stays alike in what a flow asks. */
export type FlowTally = Weight & {
  rank: number;
  openStart: boolean;
  in: boolean;
  out: string | null;
  openEnd: boolean;
};

export function cohortSumsOf(tallies: readonly CohortTally[], stages: readonly FunnelStage[]): CohortSums {
  const sum = (counts: (tally: CohortTally) => boolean) => sumOf(tallies.filter(counts));
  return {
    cohort: sum((tally) => tally.stands),
    resolved: sum((tally) => tally.stands && tally.kind !== 'open').count,
    stages: stages.map(({ rank }) => ({
      rank,
      reached: sum((tally) => tally.passedAfter < rank && rank <= tally.passed),
      touched: sum((tally) => tally.touched === rank),
      strict: sum((tally) => tally.strictAfter < rank && rank <= tally.strict),
      lost: sum((tally) => tally.stands && tally.kind === 'lost' && tally.lostFrom === rank),
    })),
  };
}

export function stockSumsOf(tallies: readonly CohortTally[], stages: readonly FunnelStage[]): StockSums {
  const standing = tallies.filter((tally) => tally.stands);
  return stages.map(({ rank }) => ({ rank, ...sumOf(standing.filter((tally) => tally.standing === rank)) }));
}

export function flowSumsOf(tallies: readonly FlowTally[], stages: readonly FunnelStage[]): FlowSums {
  return stages.map(({ rank }) => {
    const here = tallies.filter((tally) => tally.rank === rank);
    const sum = (counts: (tally: FlowTally) => boolean) => sumOf(here.filter(counts));
    return {
      rank,
      openStart: sum((tally) => tally.openStart),
      in: sum((tally) => tally.in),
      fwd: sum((tally) => tally.out === 'fwd'),
      back: sum((tally) => tally.out === 'back'),
      lost: sum((tally) => tally.out === 'lost'),
      openEnd: sum((tally) => tally.openEnd),
    };
  });
}
