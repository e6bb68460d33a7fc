/** The score of leads: rules, explanations, trials, and the learned models in versions. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { leadEventKinds } from '../tags/lead-event.ts';
import { leadTestSchema } from '../tags/lead-test.ts';
import { axes, scoreRulesSchema } from './rules/score-rules.ts';

const label = z.object({ zh: z.string(), en: z.string() });
const params = z.object({ id: idSchema });
const versionParams = z.object({ version: z.coerce.number().int().min(1).max(1_000_000_000) });

const contribution = z.object({
  axis: z.enum(axes),
  group: label,
  rule: label,
  reason: label,
  points: z.number(),
});

/** A trait in words and what it adds; natural log-odds, above 0 speaks for winning. */
const traitPart = z.object({ trait: label, value: label, logOdds: z.number() });

/** A score with everything that it is made of; `probability` in percent. */
const explainedScore = z.object({
  level: z.string(),
  score: z.number(),
  fit: z.number(),
  engagement: z.number(),
  probability: z.number().nullable(),
  contributions: z.array(contribution),
  learned: z
    .object({ averageProbability: z.number(), decidesFit: z.boolean(), parts: z.array(traitPart) })
    .nullable(),
});
export type ExplainedScore = z.output<typeof explainedScore>;

const scoreOfLead = explainedScore.extend({
  at: z.string(),
  rulesVersion: z.number(),
  modelVersion: z.number().nullable(),
  history: z.array(
    z.object({ at: z.string(), level: z.string(), score: z.number(), probability: z.number().nullable() }),
  ),
});
export type ScoreOfLead = z.output<typeof scoreOfLead>;

const versionedRules = z.object({
  /** 0: none were saved yet; these are the usual ones. */
  version: z.number(),
  at: z.string().nullable(),
  author: z.string().nullable(),
  rules: scoreRulesSchema,
});
export type WireScoreRules = z.output<typeof versionedRules>;

/** A lead that exists, or one made up by field values and by what happened so many days ago. */
const sample = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), leadId: idSchema }),
  z.strictObject({
    kind: z.literal('values'),
    values: z.record(z.string().max(80), z.unknown()),
    events: z
      .array(z.strictObject({ kind: z.enum(leadEventKinds), daysAgo: z.number().min(0).max(730) }))
      .max(100)
      .default([]),
  }),
]);
export type Sample = z.output<typeof sample>;

/** `score` and `tagRules` are drafts that are tried in place of the rules in force. */
const trialBody = z.strictObject({
  sample,
  score: scoreRulesSchema.optional(),
  tagRules: z
    .array(z.strictObject({ tagId: idSchema, test: leadTestSchema }))
    .max(500)
    .optional(),
});
export type TrialBody = z.output<typeof trialBody>;

const trial = z.object({
  name: z.string(),
  tags: z.array(z.object({ tagId: idSchema, reason: label })),
  score: explainedScore,
});
export type Trial = z.output<typeof trial>;

const figures = z.object({
  count: z.number(),
  won: z.number(),
  auc: z.number().nullable(),
  brier: z.number().nullable(),
  base: z.number().nullable(),
});

const calibration = z.array(z.object({ count: z.number(), predicted: z.number(), won: z.number() }));

const modelVersion = z.object({
  version: z.number(),
  trainedAt: z.string(),
  /** Null: in the night. */
  trainedBy: z.string().nullable(),
  won: z.number(),
  lost: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
  recipe: z.object({ halfLifeDays: z.number(), strength: z.number() }),
  whole: figures,
});
export type ModelVersion = z.output<typeof modelVersion>;

const modelDetail = modelVersion.extend({
  months: z.array(figures.extend({ month: z.string() })),
  calibration,
  averageProbability: z.number(),
  /** What weighs most, strongest first. */
  strongest: z.array(traitPart),
});
export type ModelDetail = z.output<typeof modelDetail>;

export const trainingOutcomes = [
  'insufficient_history',
  'not_better',
  'took_over',
  'kept_for_choice',
] as const;

/** Which version speaks and how the last training ended; `won` and `lost`: what there is to learn from. */
const modelState = z.object({
  activeVersion: z.number().nullable(),
  automatic: z.boolean(),
  lookedAt: z.string().nullable(),
  outcome: z.enum(trainingOutcomes).nullable(),
  won: z.number(),
  lost: z.number(),
  needed: z.number(),
  version: z.number(),
});
export type ModelState = z.output<typeof modelState>;

const models = z.object({ state: modelState, items: z.array(modelVersion) });

const comparedVersion = figures.extend({ version: z.number(), calibration });

/** Two versions on the same newest leads, each by what was known before them, and what a change would do to open leads. */
const comparison = z.object({
  candidate: comparedVersion.nullable(),
  active: comparedVersion.nullable(),
  openLeads: z.number(),
  changed: z.number(),
  levels: z.array(z.object({ level: z.string(), before: z.number(), after: z.number() })),
});
export type Comparison = z.output<typeof comparison>;

const readRules = { object: 'lead_rules', action: 'read' } as const;
const design = { object: 'lead_rules', action: 'design' } as const;

export const scoreContract = {
  getRules: defineEndpoint({
    method: 'GET',
    path: '/lead-score-rules',
    summary: 'The score rules in force',
    permission: readRules,
    answer: versionedRules,
  }),
  saveRules: defineEndpoint({
    method: 'PUT',
    path: '/lead-score-rules',
    summary: 'Put a new version of the score rules in force; open leads are judged again',
    permission: design,
    body: z.strictObject({ version: z.int().min(0), rules: scoreRulesSchema }),
    answer: versionedRules,
  }),
  judgeAgain: defineEndpoint({
    method: 'POST',
    path: '/lead-judgements',
    summary: 'Tag and score all open leads again, as a job',
    permission: design,
    status: 202,
    answer: z.object({ jobId: idSchema }),
  }),
  tryRules: defineEndpoint({
    method: 'POST',
    path: '/lead-rule-trials',
    summary: 'What rules make of a sample: tags with reasons, points, level, probability. Nothing is written',
    permission: readRules,
    reads: true,
    body: trialBody,
    answer: trial,
  }),
  scoreOfLead: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/score',
    summary: 'The score of a lead and why; null while it has none',
    permission: { object: 'lead', action: 'read' },
    params,
    answer: z.object({ score: scoreOfLead.nullable() }),
  }),
  listModels: defineEndpoint({
    method: 'GET',
    path: '/score-models',
    summary: 'The learned score: which version speaks, and all versions',
    permission: readRules,
    answer: models,
  }),
  trainModel: defineEndpoint({
    method: 'POST',
    path: '/score-models',
    summary: 'Learn a new version now, as a job',
    permission: design,
    status: 202,
    answer: z.object({ jobId: idSchema }),
  }),
  getModel: defineEndpoint({
    method: 'GET',
    path: '/score-models/:version',
    summary: 'One version: figures by month, calibration, what weighs most',
    permission: readRules,
    params: versionParams,
    answer: modelDetail,
  }),
  compareModel: defineEndpoint({
    method: 'GET',
    path: '/score-models/:version/comparison',
    summary: 'A version against the one that speaks: figures on the newest leads, levels that would change',
    permission: readRules,
    params: versionParams,
    answer: comparison,
  }),
  chooseModel: defineEndpoint({
    method: 'PUT',
    path: '/lead-scoring',
    summary:
      'Choose the version that speaks (null: the rules alone), and whether better ones take over by themselves',
    permission: design,
    body: z.strictObject({
      activeVersion: z.int().min(1).nullable(),
      automatic: z.boolean(),
      version: z.int().min(0),
    }),
    answer: models,
  }),
};
