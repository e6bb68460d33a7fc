/** By what rules an organisation's clocks run: days allowed, who is told when, and how long a clock may sleep. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import type { Stage } from '../pipeline.ts';

const days = (most: number) => z.number().int().min(1).max(most);

/** Working days after a clock has become red. */
const escalation = z
  .strictObject({ owner: days(60), superior: days(60), management: days(60) })
  .refine(({ owner, superior, management }) => owner <= superior && superior <= management, {
    message: 'each step comes after the one before',
    path: ['superior'],
  });

const stageRule = z.strictObject({
  mode: z.enum(['manual', 'automatic']),
  /** Null: the target days of the stage. */
  days: days(3650).nullable(),
});
export type StageRule = z.output<typeof stageRule>;

/** What a pipeline says for itself; null: as the organisation. */
const pipelineRule = z.strictObject({ silenceDays: days(365).nullable(), promiseDays: days(60).nullable() });
export type PipelineRule = z.output<typeof pipelineRule>;

/** Which talks end a silence: those about the deal, or those with its account and contacts as well. */
const silenceCounted = ['deal', 'account'] as const;
export type SilenceCounted = (typeof silenceCounted)[number];

export const clockRulesSchema = z.strictObject({
  stages: z.record(idSchema, stageRule),
  pipelines: z.record(idSchema, pipelineRule).default({}),
  /** Without talk with the customer. */
  silenceDays: days(365),
  silenceCounts: z.enum(silenceCounted).default('deal'),
  /** After the day of a next step has gone by, until that is critical. */
  promiseDays: days(60),
  /** A clock sleeps at most so many times the days it allows. */
  snoozeFactor: z.number().int().min(1).max(5),
  escalation,
  /** By the organisation's clock, on working days. */
  digestAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type ClockRules = z.output<typeof clockRulesSchema>;

/** Silence is red after 7 working days; 3, 5 and 7 days later owner, superior and management are told (funnel.md §11). */
export const usualClockRules: ClockRules = {
  stages: {},
  pipelines: {},
  silenceDays: 7,
  silenceCounts: 'deal',
  promiseDays: 2,
  snoozeFactor: 2,
  escalation: { owner: 3, superior: 5, management: 7 },
  digestAt: '09:00',
};

/** How long silence and an overdue promise are allowed in a pipeline: its own days, else the organisation's. */
export function daysOfPipeline(
  rules: Pick<ClockRules, 'pipelines' | 'silenceDays' | 'promiseDays'>,
  pipelineId: string | undefined,
): { silenceDays: number; promiseDays: number } {
  const own = pipelineId === undefined ? undefined : rules.pipelines[pipelineId];
  return {
    silenceDays: own?.silenceDays ?? rules.silenceDays,
    promiseDays: own?.promiseDays ?? rules.promiseDays,
  };
}

/** What history proposes for a stage: working days, and from how many won deals. */
export type StageProposal = { days: number; deals: number };

export type StageDays = { days: number | null; from: 'automatic' | 'manual' | 'target' | 'none' };

/**
 * How many working days a stage allows: what history proposes where that is wanted and there is enough of it, else the
 * days set by hand, else the target days of the process; null when nobody has said.
 */
export function stageDaysOf(
  stage: Pick<Stage, 'id' | 'targetDays'>,
  rules: Pick<ClockRules, 'stages'>,
  proposal: StageProposal | undefined,
): StageDays {
  const rule = rules.stages[stage.id];
  if (rule?.mode === 'automatic' && proposal) return { days: proposal.days, from: 'automatic' };
  if (rule?.days) return { days: rule.days, from: 'manual' };
  return stage.targetDays === null
    ? { days: null, from: 'none' }
    : { days: stage.targetDays, from: 'target' };
}
