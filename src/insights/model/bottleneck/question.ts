/** What is asked about bottlenecks, and the records behind what is answered. */
import { z } from 'zod';
import { addDays, type Day, type Period } from '../../../platform/model/calendar.ts';
import { cellValue, day, filters, page } from '../question.ts';
import { benchmarks } from './gaps.ts';

export const bottleneckQuestionSchema = z.strictObject({
  /** Id or name. */
  pipeline: z.string().min(1).max(200),
  /** Days, half-open, in which passages were decided; the last quarter of a year unless told. */
  period: z.strictObject({ from: day, to: day }).optional(),
  /** What stages are held against, where it can be told; else the aim, the own past year, the best third of the reps. */
  against: z.enum(benchmarks).optional(),
  filters,
});
export type BottleneckQuestion = z.output<typeof bottleneckQuestionSchema>;

/** Which passages of a stage: decided in the period, gone on or lost, begun in it, undecided still, undecided for longer than `days`. */
const passageKinds = ['decided', 'advanced', 'lost', 'entered', 'standing', 'held'] as const;
export type PassageKind = (typeof passageKinds)[number];

export const bottleneckDrillSchema = z.strictObject({
  bottleneck: bottleneckQuestionSchema,
  cell: z.strictObject({
    what: z.enum(passageKinds),
    rank: z.number().int().min(1).max(1000),
    days: z.number().min(0).max(10_000).optional(),
    segment: z.strictObject({ dimension: z.string().min(1).max(120), value: cellValue }).optional(),
    /** Only those that had this sign. */
    sign: z.string().min(1).max(60).optional(),
  }),
  ...page,
});
export type BottleneckDrill = z.output<typeof bottleneckDrillSchema>;

const usualDays = 91;
const pastDays = 365;
/** A passage that begins so long before the past year is told of no more. */
const longestPassage = 183;

export type BottleneckPeriods = {
  now: Period;
  past: Period;
  /** Passages begun before are left out. */ since: Day;
};

/** The period looked at, and the year before it. */
export function periodsOf({ period }: Pick<BottleneckQuestion, 'period'>, today: Day): BottleneckPeriods {
  const tomorrow = addDays(today, 1);
  const now = period ?? { from: addDays(tomorrow, -usualDays), to: tomorrow };
  const past = { from: addDays(now.from, -pastDays), to: now.from };
  return { now, past, since: addDays(past.from, -longestPassage) };
}
