/** Answers of insights as they go over the wire: money is fen as a string, shares are 0..1, unknown is null. */
import { z } from 'zod';
import { circles } from './compare-with-peers.ts';

const label = z.object({ zh: z.string(), en: z.string() });
const unit = z.enum(['count', 'number', 'money', 'percent', 'days', 'minutes']);

const cell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id: z.string(), name: z.string().nullable() }),
]);
export type Cell = z.output<typeof cell>;

const column = z.object({ id: z.string(), label, kind: z.string(), unit: unit.nullable() });
export type Column = z.output<typeof column>;

export const tableAnswerSchema = z.object({
  columns: z.array(column),
  rows: z.array(z.array(cell)),
  asOf: z.string(),
  /** How many rows there are without the limit. */
  total: z.number(),
});
export type TableAnswer = z.output<typeof tableAnswerSchema>;

/** `amount` is null when the asker may not read amounts. */
const weight = z.object({ count: z.number(), amount: z.string().nullable() });
export type WireWeight = z.output<typeof weight>;

const interval = z.object({ low: z.number(), high: z.number() });
const lossReasons = z.array(
  z.object({ id: z.string().nullable(), name: z.string().nullable(), count: z.number() }),
);

const conversionRow = z.object({
  stageId: z.string(),
  rank: z.number(),
  ...weight.shape,
  stepRate: z.number().nullable(),
  overallRate: z.number().nullable(),
  interval: interval.nullable(),
  lostHere: weight,
  lossRate: z.number().nullable(),
  skipRate: z.number().nullable(),
});
const flowRow = z.object({
  stageId: z.string(),
  rank: z.number(),
  openStart: weight,
  in: weight,
  fwd: weight,
  back: weight,
  lost: weight,
  openEnd: weight,
  balanced: z.boolean(),
  forwardRate: z.number().nullable(),
  lossRate: z.number().nullable(),
});
const stockRow = z.object({ stageId: z.string(), rank: z.number(), ...weight.shape });

const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('conversion'),
    cohort: weight,
    maturity: z.object({ resolvedShare: z.number().nullable(), immature: z.boolean() }),
    rows: z.array(conversionRow),
  }),
  z.object({ kind: z.literal('flow'), rows: z.array(flowRow) }),
  z.object({ kind: z.literal('stock'), rows: z.array(stockRow) }),
]);
export type WirePart = z.output<typeof part>;

const stage = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  rank: z.number(),
  goal: z.string().nullable(),
  targetConversion: z.number().nullable(),
  targetDays: z.number().nullable(),
  probability: z.number(),
  /** Completed stays of the funnel's records, without those entered afterwards; null for a stock. */
  medianDays: z.number().nullable(),
  p80Days: z.number().nullable(),
  completedStays: z.number(),
  /** The three most frequent reasons of losses from here. */
  lossReasons,
});
export type WireStage = z.output<typeof stage>;

export const funnelAnswerSchema = tableAnswerSchema.extend({
  funnel: z.object({
    pipeline: z.object({ id: z.string(), name: z.string().nullable() }),
    mode: z.enum(['reached', 'touched', 'strict', 'flow', 'stock']),
    weigh: z.enum(['count', 'amount']),
    cohort: z.object({ from: z.string(), to: z.string() }).nullable(),
    /** What `amount` means here. */
    amountMeans: label,
    stages: z.array(stage),
    whole: part,
    /** The twelve largest values of the split, and the rest as `other`; together they are the whole. */
    parts: z.array(z.object({ value: cell, other: z.boolean(), part })),
  }),
});
export type WireFunnel = z.output<typeof funnelAnswerSchema>;

/** What a question of several was refused with, as it would have been alone. */
export const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  title: z.string(),
  fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

export const manyAnswersSchema = z.object({
  /** In the order of the questions, all of one instant. */
  answers: z.array(
    z.union([
      z.object({ answer: z.union([funnelAnswerSchema, tableAnswerSchema]) }),
      z.object({ problem: problemSchema }),
    ]),
  ),
});
export type ManyAnswers = z.output<typeof manyAnswersSchema>;

/** Nothing in it is of a person but the asker: see decision 0024. */
export const peerAnswerSchema = z.object({
  pipeline: z.object({ id: z.string(), name: z.string().nullable() }),
  /** The days on which the records were created, half-open. */
  cohort: z.object({ from: z.string(), to: z.string() }),
  /** Whose median it is; null when colleagues are too few. */
  circle: z.enum(circles).nullable(),
  fewest: z.object({ people: z.number(), records: z.number() }),
  steps: z.array(
    z.object({
      stageId: z.string(),
      name: z.string(),
      nextName: z.string(),
      /** Own records that reached the stage; of them `rate` reached the next one. */
      entered: weight,
      rate: z.number().nullable(),
      interval: interval.nullable(),
      /** The middle of the colleagues' rates, in whole percent. */
      median: z.number().nullable(),
      standing: z.enum(['met', 'unsure', 'missed']).nullable(),
      /** What falling short of the median costs; null when unknown or the asker may not read amounts. */
      atStake: z.string().nullable(),
    }),
  ),
  /** The stage with the most at stake. */
  costliest: z.string().nullable(),
});
export type PeerAnswer = z.output<typeof peerAnswerSchema>;

const toldRate = z.object({ rate: z.number().nullable(), interval: interval.nullable() });

/** Nothing in it is of a person but the asker: see decision 0057. Shares of colleagues are in whole percent. */
export const bestPracticesSchema = z.object({
  stageId: z.string(),
  name: z.string(),
  nextName: z.string(),
  /** The days on which passages through the stage were decided, half-open. */
  period: z.object({ from: z.string(), to: z.string() }),
  fewest: z.object({ people: z.number(), records: z.number() }),
  verdict: z.enum(['told', 'few_people', 'few_deals']),
  best: toldRate.nullable(),
  others: toldRate.nullable(),
  mine: toldRate.extend({ n: z.number() }),
  practices: z.array(
    z.object({
      id: z.string(),
      label,
      best: z.number().nullable(),
      others: z.number().nullable(),
      mine: z.number().nullable(),
      /** The best less the others. */
      difference: z.number().nullable(),
      interval: interval.nullable(),
      verdict: z.enum(['higher', 'lower', 'unclear', 'too_few']),
    }),
  ),
});
export type BestPracticesAnswer = z.output<typeof bestPracticesSchema>;

export const recordsAnswerSchema = z.object({
  /** One id for each thing counted: a record that moved twice in a flow is named twice. */
  ids: z.array(z.string()),
  total: z.number(),
  /** What each of them says, where they are not kept records: talks, tasks, calls, runs. */
  lines: z
    .array(
      z.object({
        title: z.string(),
        at: z.string().nullable(),
        /** What it is about. */
        object: z.string().nullable(),
        recordId: z.string().nullable(),
      }),
    )
    .optional(),
});
export type RecordsAnswer = z.output<typeof recordsAnswerSchema>;

const catalogueMeasure = z.object({
  id: z.string(),
  label,
  definition: label,
  unit,
  /** The cube it belongs to. */
  cube: z.string(),
  cubeLabel: label,
  /** The kind of record behind its numbers; null where the list behind them tells its rows itself. */
  records: z.string().nullable(),
  /** Parts add up to the whole. */
  additive: z.boolean(),
  /** Can it be asked as of a past instant? */
  past: z.boolean(),
  /** The dimensions that go with it, by id. */
  dimensions: z.array(z.string()),
});
const catalogueDimension = z.object({
  id: z.string(),
  label,
  kind: z.string(),
  /** Of a day: the periods it can be split by, as `id.month`. */
  grains: z.array(z.string()),
  /** The object a reference points to. */
  references: z.string().nullable(),
  filterOnly: z.boolean(),
});
export const measureCatalogueSchema = z.object({
  measures: z.array(catalogueMeasure),
  dimensions: z.array(catalogueDimension),
});
export type MeasureCatalogue = z.output<typeof measureCatalogueSchema>;
