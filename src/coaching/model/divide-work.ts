/** Who should take which stage, told by what each one's stays came to: the stage × rep matrix and what it suggests. Pure. */
import { compareShares } from '../../insights/model/compare-shares.ts';
import { ratio, smoothedShare, type Interval } from '../../insights/model/statistics.ts';

export type MatrixStays = { personId: string; stageId: string; ended: number; advanced: number };

export type MatrixCell = {
  personId: string;
  ended: number;
  advanced: number;
  rate: number | null;
  /** The own rate pulled towards everybody's in the stage: with few stays it says little more than that. */
  shrunk: number;
};

export type Suggestion = {
  stageId: string;
  /** Who does clearly better there than all others together. */
  takes: readonly string[];
  /** How much better they are together, with its 95 % interval. */
  difference: number;
  interval: Interval;
  /** Stays of the others in the period that half of could be theirs. */
  moved: number;
  /** How many more would have gone on. */
  gain: number;
};

export type Division = {
  stages: { stageId: string; rate: number | null; cells: MatrixCell[] }[];
  /** The most to gain first; none is an answer, too. */
  suggestions: Suggestion[];
};

/** So many stays of everybody stand against one's own. */
const strength = 10;
/** Nobody takes over more than as much again as he does now. */
const mostTaken = 1;

/**
 * Of each stage: everybody's advance rate, shrunk towards the stage's (smoothed by 10 stays), and who does better there than
 * the others beyond what chance explains (Newcombe's 95 % interval leaves out zero, 20 stays at least on either side). Those
 * take over stays of the others, at most as many as they have themselves; expected gain = stays moved × (their shrunk rate −
 * the others' rate). Where nobody stands out nothing is suggested.
 */
export function divideWork(
  people: readonly string[],
  stages: readonly string[],
  stays: readonly MatrixStays[],
): Division {
  const rows = stages.map((stageId) => rowOf(stageId, people, stays));
  return {
    stages: rows,
    suggestions: rows
      .flatMap((row) => suggestionFor(row) ?? [])
      .toSorted((one, other) => other.gain - one.gain),
  };
}

function rowOf(
  stageId: string,
  people: readonly string[],
  stays: readonly MatrixStays[],
): Division['stages'][number] {
  const here = stays.filter((one) => one.stageId === stageId);
  const all = totalOf(here);
  const rate = ratio(all.advanced, all.ended);
  const cells = people.map((personId): MatrixCell => {
    const { ended, advanced } = totalOf(here.filter((one) => one.personId === personId));
    const shrunk = smoothedShare(advanced, ended, rate ?? 0, strength);
    return { personId, ended, advanced, rate: ratio(advanced, ended), shrunk };
  });
  return { stageId, rate, cells };
}

function suggestionFor({ stageId, cells }: Division['stages'][number]): Suggestion | null {
  const best = cells.filter((cell) => {
    const others = totalOf(cells.filter((one) => one !== cell));
    return compareShares(shareOf(cell), shareOf(others)).verdict === 'higher';
  });
  if (best.length === 0) return null;
  const others = cells.filter((cell) => !best.includes(cell));
  const [theirs, rest] = [totalOf(best), totalOf(others)];
  const { difference, interval, verdict } = compareShares(shareOf(theirs), shareOf(rest));
  if (verdict !== 'higher' || difference === null || !interval) return null;
  const moved = Math.min(Math.floor(rest.ended / 2), theirs.ended * mostTaken);
  const shrunk = smoothedShare(
    theirs.advanced,
    theirs.ended,
    ratio(rest.advanced, rest.ended) ?? 0,
    strength,
  );
  const gain = moved * (shrunk - rest.advanced / rest.ended);
  return { stageId, takes: best.map(({ personId }) => personId), difference, interval, moved, gain };
}

type Total = { ended: number; advanced: number };

function totalOf(some: readonly Total[]): Total {
  return some.reduce(
    (sum, { ended, advanced }) => ({ ended: sum.ended + ended, advanced: sum.advanced + advanced }),
    { ended: 0, advanced: 0 },
  );
}

function shareOf({ ended, advanced }: Total) {
  return { successes: advanced, n: ended };
}
