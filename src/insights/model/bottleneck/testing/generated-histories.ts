/** Histories of a pipeline made by chance, the same for the same seed; into some of them a bottleneck is planted. */
import type { StageHistory } from '../stage-history.ts';
import type { Lifetime } from '../stays.ts';

/** What is wrong with a stage in the period looked at. */
export type Planted = {
  rank: number;
  /** Its rate is multiplied by so much. */
  rate?: number;
  /** Its stays are. */
  days?: number;
  /** So large a share of what would have left it in the last eight weeks still stands there. */
  stuck?: number;
};

export type Line = {
  dealsAWeek: number;
  rates: readonly number[];
  medianDays: readonly number[];
  planted?: Planted;
  hasTargets?: boolean;
};

const [periodDays, pastDays, warmUp, queueWeeks] = [91, 365, 180, 8];
const end = warmUp + pastDays + periodDays;
const begin = end - periodDays;
const dealAmount = 100_000_00n;

type Passage = { rank: number; at: number; decidedAt: number; advanced: boolean; owner: number };

/** The history of a pipeline whose stages go on as `line` tells, until today. */
export function generateHistory(seed: number, line: Line): StageHistory[] {
  const next = drawsFrom(seed);
  const passages: Passage[] = [];
  const deals = Math.round((line.dealsAWeek * end) / 7);
  for (let deal = 0; deal < deals; deal++) walk(line, next, next() * end, passages);
  return line.rates.map((_, index) => historyOf(line, index + 1, passages));
}

function walk(line: Line, next: () => number, createdAt: number, passages: Passage[]): void {
  const owner = Math.floor(next() * 9);
  let at = createdAt;
  for (const [index, rate] of line.rates.entries()) {
    if (at >= end) return;
    const ill = line.planted?.rank === index + 1 ? line.planted : null;
    const wait = line.medianDays[index]! * Math.exp(0.65 * normal(next));
    const slow = at >= begin ? (ill?.days ?? 1) : 1;
    const wished = at + wait * slow;
    const waits = wished >= end - queueWeeks * 7 && next() < (ill?.stuck ?? 0);
    const decidedAt = waits ? end + 1 : wished;
    const advanced = next() < rate * (decidedAt >= begin ? (ill?.rate ?? 1) : 1);
    passages.push({ rank: index + 1, at, decidedAt, advanced, owner });
    if (!advanced) return;
    at = decidedAt;
  }
}

function historyOf(line: Line, rank: number, all: readonly Passage[]): StageHistory {
  const here = all.filter((one) => one.rank === rank);
  const standing = here.filter((one) => one.decidedAt >= end).length;
  const entered = here.filter((one) => one.at >= begin).length;
  const decidedIn = (from: number, to: number) => {
    const some = here.filter(({ decidedAt }) => decidedAt >= from && decidedAt < to);
    return { n: some.length, successes: some.filter(({ advanced }) => advanced).length };
  };
  return {
    stageId: `stage-${rank}`,
    rank,
    targetRate: line.hasTargets ? line.rates[rank - 1]! : null,
    targetDays: line.hasTargets ? line.medianDays[rank - 1]! * 1.25 : null,
    decided: { now: decidedIn(begin, end), past: decidedIn(begin - pastDays, begin) },
    best: null,
    entered: { count: entered, amount: BigInt(entered) * dealAmount },
    stays: { now: staysOf(here, begin, end), past: staysOf(here, begin - pastDays, begin) },
    weeks: Array.from({ length: queueWeeks }, (_, week) => weekOf(here, end - (queueWeeks - week) * 7)),
    standing: { count: standing, amount: BigInt(standing) * dealAmount },
    beyond: beyondOf(all, line.rates.length, rank),
    segments: [],
  };
}

function staysOf(here: readonly Passage[], from: number, to: number): Lifetime[] {
  return here
    .filter(({ at }) => at >= from && at < to)
    .map(({ at, decidedAt }) => ({
      days: Math.round(Math.min(decidedAt, end) - at),
      ended: decidedAt < end,
      count: 1,
      amount: dealAmount,
    }));
}

function weekOf(here: readonly Passage[], from: number): { in: number; out: number } {
  const within = (at: number) => at >= from && at < from + 7;
  return {
    in: here.filter(({ at }) => within(at)).length,
    out: here.filter(({ decidedAt }) => within(decidedAt)).length,
  };
}

function beyondOf(all: readonly Passage[], stages: number, rank: number): { successes: number; n: number } {
  const went = all.filter((one) => one.rank === rank && one.advanced && one.decidedAt < end).length;
  const won = all.filter((one) => one.rank === stages && one.advanced && one.decidedAt < end).length;
  return { successes: won, n: Math.max(went, won) };
}

/** Box and Muller. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Mulberry32. */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
