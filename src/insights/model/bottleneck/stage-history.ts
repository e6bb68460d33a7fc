/** What of a pipeline's history bottlenecks are looked for in. */
import type { Weight } from '../funnel.ts';
import type { Share } from '../statistics.ts';
import type { BestThird } from './best-third.ts';
import type { Lifetimes } from './stays.ts';

/** Passages of one value of a dimension; `key` null where it is not filled in. */
export type StageSegment = {
  dimension: string;
  /** It tells who worked, not on what: no mix of customers. */
  isWho: boolean;
  key: string | null;
  now: Share;
  past: Share;
  entered: Weight;
};

/**
 * One open stage. A deal passes a stage when it first gets to it or past it; the passage is decided when the deal first
 * gets further, which is a success, or is lost. `now` is the period looked at, `past` the year before it.
 */
export type StageHistory = {
  stageId: string;
  rank: number;
  /** What the stage aims at: the share that goes on (0..1), the median days. */
  targetRate: number | null;
  targetDays: number | null;
  /** Passages decided in the period, and in the year before. */
  decided: { now: Share; past: Share };
  /** Passages decided in the period, of the best third of the reps and of the others. */
  best: BestThird | null;
  /** What got to the stage in the period. */
  entered: Weight;
  /** Passages begun in the period, and in the year before, as long as they lasted or have lasted by the period's end. */
  stays: { now: Lifetimes; past: Lifetimes };
  /** The last weeks, the newest last: how many deals came into the stage, and how many left it. */
  weeks: readonly { in: number; out: number }[];
  standing: Weight;
  /** Of the closed deals that got beyond the stage, how many were won. */
  beyond: Share;
  segments: readonly StageSegment[];
};
