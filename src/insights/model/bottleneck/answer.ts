/** What is told of a pipeline's bottlenecks as it goes over the wire: money is fen as a string, null where it may not be read. */
import { z } from 'zod';
import { benchmarks } from './gaps.ts';
import { gapKinds, verdicts } from './find-bottlenecks.ts';

const label = z.object({ zh: z.string(), en: z.string() });
const interval = z.object({ low: z.number(), high: z.number() });
const weight = z.object({ count: z.number(), amount: z.string().nullable() });
const share = z.object({ successes: z.number(), n: z.number() });
const period = z.object({ from: z.string(), to: z.string() });
const cell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id: z.string(), name: z.string().nullable() }),
]);

const rate = z.object({
  judged: share,
  rate: z.number(),
  interval,
  against: z.object({ benchmark: z.enum(benchmarks), rate: z.number(), n: z.number().nullable() }),
  gap: z.number(),
  gapInterval: interval,
  p: z.number(),
});
const time = z.object({
  stays: z.number(),
  /** Null while fewer than half have ended. */
  days: z.number().nullable(),
  against: z.object({ benchmark: z.enum(['target', 'past']), days: z.number() }),
  p: z.number(),
});
const queue = z.object({
  weeks: z.number(),
  in: z.number(),
  out: z.number(),
  isGrowing: z.boolean(),
  standing: z.number(),
  expected: z.number().nullable(),
  p: z.number(),
});
const chance = z.number().nullable();

const segment = z.object({
  dimension: z.object({ id: z.string(), label }),
  value: cell,
  now: share,
  rate: z.number(),
  interval,
  missed: z.number(),
  atStake: z.string().nullable(),
  isSure: z.boolean(),
});
export type WireSegment = z.output<typeof segment>;

const cause = z.object({
  id: z.string(),
  label,
  advice: label,
  with: share,
  without: share,
  withRate: z.number(),
  withoutRate: z.number(),
  difference: z.number(),
  interval,
  missed: z.number(),
  isSure: z.boolean(),
});
export type WireCause = z.output<typeof cause>;

const stage = z.object({
  stageId: z.string(),
  rank: z.number(),
  name: z.string(),
  nextName: z.string(),
  verdict: z.enum(verdicts),
  stuckIn: z.array(z.enum(gapKinds)),
  rate: rate.nullable(),
  time: time.nullable(),
  queue: queue.nullable(),
  /** The chance of each gap if nothing were wrong, adjusted for all that were looked at together. */
  chances: z.object({ rate: chance, time: chance, queue: chance }),
  entered: weight,
  winsBeyond: z.number(),
  /** Null when the asker may not read amounts. */
  atStake: z.object({ amount: z.string(), low: z.string(), high: z.string() }).nullable(),
  held: weight,
  change: z
    .object({
      dimension: z.object({ id: z.string(), label }),
      total: z.number(),
      rate: z.number(),
      mix: z.number(),
    })
    .nullable(),
  isMix: z.boolean(),
  segments: z.array(segment),
  /** The most frequent reasons of the losses from here in the period. */
  reasons: z.array(z.object({ id: z.string().nullable(), name: z.string().nullable(), count: z.number() })),
  /** What those that went on have less of; none of a stage that falls short in nothing. */
  causes: z.array(cause),
  suggestion: label.nullable(),
});
export type WireStageJudged = z.output<typeof stage>;

export const bottleneckAnswerSchema = z.object({
  pipeline: z.object({ id: z.string(), name: z.string().nullable() }),
  period,
  past: period,
  fewest: z.number(),
  asOf: z.string(),
  /** Those with the most at stake first; no `bottleneck` among them means that none can be claimed. */
  stages: z.array(stage),
});
export type BottleneckAnswer = z.output<typeof bottleneckAnswerSchema>;
