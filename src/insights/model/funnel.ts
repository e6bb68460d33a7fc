/** What a funnel is asked, from which sums it is answered, and the answer's shape (funnel.md §2). */
import type { Interval } from './statistics.ts';

export type ConversionMode = 'reached' | 'touched' | 'strict';
export type FunnelMode = ConversionMode | 'flow' | 'stock';
/** `amount` weighs each record with its amount of today, one weight on all its steps, so that no rate passes 100 %. */
export type Weigh = 'count' | 'amount';

/** The question as it comes over the wire. */
export type FunnelQuestion = {
  funnel: {
    pipeline: string;
    mode: FunnelMode;
    /**
     * Days, half-open, in the organisation's time zone: for conversion modes and stock the days on which records were
     * created, for flow the days whose movements are counted. Without it, all of history.
     */
    cohort?: { from: string; to: string };
    weigh: Weigh;
    /** The dimension by which the answer is split. */
    split?: string;
    /** ISO instant: what was known then; now unless told. */
    asOf?: string;
  };
  filters: readonly { field: string; op: string; value: unknown }[];
};

/** Open steps have rank 1..n, won n + 1, lost 0. */
export type FunnelStage = { id: string; kind: 'open' | 'won' | 'lost'; rank: number };

/** One stay of a record in a stage: all that any funnel asks of it. */
export type FunnelVisit = {
  rank: number;
  kind: 'open' | 'won' | 'lost';
  /** ISO instants. */
  enteredAt: string;
  leftAt: string | null;
  exit: 'advanced' | 'back' | 'lost' | 'won' | 'open' | 'reopened';
  firstVisit: boolean;
  furthestBefore: number;
  strict: boolean;
  lostFromRank: number | null;
};

/** How many records, and their amounts together in the smallest unit of money (fen). */
export type Weight = { count: number; amount: bigint };

/**
 * Sums over the visits of a cohort, entered at T or before: reached by rank k = visits with furthestBefore < k ≤ rank,
 * touched = first visits of rank k, strict = strict visits of rank k, lost = lost visits that last at T with
 * lostFromRank k. `resolved` counts the records that are won or lost at T.
 */
export type CohortSums = {
  cohort: Weight;
  resolved: number;
  stages: readonly { rank: number; reached: Weight; touched: Weight; strict: Weight; lost: Weight }[];
};

/** Movements by open step in a window [from, to): stays that begin, end by advancing or winning, go back, are lost. */
export type FlowSums = readonly {
  rank: number;
  openStart: Weight;
  in: Weight;
  fwd: Weight;
  back: Weight;
  lost: Weight;
  openEnd: Weight;
}[];

/** What stands in each rank at T; lost is rank 0. */
export type StockSums = readonly ({ rank: number } & Weight)[];

/** `resolvedShare` is null for an empty cohort; below 0.8 its rates still change a good deal. */
export type Maturity = { resolvedShare: number | null; immature: boolean };

export type ConversionRow = {
  stageId: string;
  rank: number;
  count: number;
  amount: bigint;
  /** Of those one step before; null in the first row, and for touched, which counts compliance and not conversion. */
  stepRate: number | null;
  /** Of those in the first row; null for touched. */
  overallRate: number | null;
  /** 95 % Wilson interval of the step rate; null when amounts are weighed. */
  interval: Interval | null;
  /** Records lost now whose last open step was this one. */
  lostHere: Weight;
  /** Lost here ÷ reached, in every mode; null for won. */
  lossRate: number | null;
  /** 1 − touched ÷ reached: the share that passed this step without entering it; only for touched. */
  skipRate: number | null;
};

export type ConversionPart = {
  kind: 'conversion';
  cohort: Weight;
  maturity: Maturity;
  rows: ConversionRow[];
};

export type FlowRow = FlowSums[number] & {
  stageId: string;
  /** openStart + in = fwd + back + lost + openEnd, in count and in amount. False means a fault in the facts. */
  balanced: boolean;
  /** fwd ÷ (fwd + back + lost): of the stays that ended, those that went forward. */
  forwardRate: number | null;
  /** lost ÷ (fwd + back + lost). */
  lossRate: number | null;
};

export type FlowPart = { kind: 'flow'; rows: FlowRow[] };

export type StockRow = { stageId: string; rank: number } & Weight;
/** An inventory, never a conversion: it has no rates. */
export type StockPart = { kind: 'stock'; rows: StockRow[] };

export type FunnelPart = ConversionPart | FlowPart | StockPart;

/** `parts` has one entry for each value of the split, none without a split; together they are the whole. */
export type FunnelAnswer = {
  mode: FunnelMode;
  weigh: Weigh;
  asOf: string;
  whole: FunnelPart;
  parts: { key: string | null; part: FunnelPart }[];
};
