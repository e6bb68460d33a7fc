/** By what weights and limits an organisation judges what it keeps; sales operations set them. */
import { z } from 'zod';
import { qualities } from './qualities.ts';
import { judgedObjects, type JudgedObject } from './quality-check.ts';
import { signalIds, signals, type SignalId } from './signals.ts';
import type { SignalRule } from './trust-of.ts';

const weight = z.int().min(0).max(100);
const signalRule = z.strictObject({ weight, tolerance: z.int().min(0).max(95) });
const checkIds = qualities.flatMap(({ complete }) => complete.map(({ id }) => id));

export const qualityRulesSchema = z.strictObject({
  /** By check; one that is not told has its usual weight. */
  weights: z.partialRecord(z.enum(checkIds as [string, ...string[]]), weight),
  /** Days without anybody dealing with it, after which a record is stale. */
  freshDays: z.record(z.enum(judgedObjects), z.int().min(1).max(3650)),
  /** Percent; a record below it is on the list of those to be completed. */
  target: z.int().min(1).max(100),
  signals: z.record(z.enum(signalIds), signalRule),
  /** When the team goes through its deals: 1 is Monday. */
  review: z.strictObject({
    weekday: z.int().min(1).max(7),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
});
export type QualityRules = z.output<typeof qualityRulesSchema>;

/** Limits of funnel.md §17; the review is on Monday morning. */
export const usualQualityRules: QualityRules = {
  weights: {},
  freshDays: Object.fromEntries(qualities.map(({ object, freshDays }) => [object, freshDays])) as Record<
    JudgedObject,
    number
  >,
  target: 80,
  signals: Object.fromEntries(
    signals.map(({ id, weight, tolerance }) => [id, { weight, tolerance }]),
  ) as Record<SignalId, SignalRule>,
  review: { weekday: 1, time: '09:30' },
};
