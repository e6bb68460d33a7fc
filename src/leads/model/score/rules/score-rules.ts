/** What a rule score is made of: groups of rules under caps, for how well a lead fits and for how engaged it is. */
import { z } from 'zod';
import { leadEventKinds, type LeadEventKind } from '../../tags/lead-event.ts';
import { leadTestSchema, type LeadTest } from '../../tags/lead-test.ts';

export const axes = ['fit', 'engagement'] as const;
export type Axis = (typeof axes)[number];

/** Points for every event of these kinds; they fall evenly by so many percent of themselves in each 30 days. */
export type EventPoints = { kinds: LeadEventKind[]; monthlyDecay: number };

/** Points, positive or negative, either once when the lead meets the test, or for each event. */
export type ScoreRule = { id: string; name: string; nameEn: string | null; points: number } & (
  | { test: LeadTest; perEvent: null }
  | { test: null; perEvent: EventPoints }
);

/** Rules about one thing; together they give no more than `most`. */
export type ScoreGroup = {
  id: string;
  axis: Axis;
  name: string;
  nameEn: string | null;
  most: number;
  rules: ScoreRule[];
};

/** From how many points a lead is an A or a B, a 1 or a 2. */
export type Matrix = { a: number; b: number; one: number; two: number };

export type ScoreRules = {
  /** What fit and engagement give at most; together no more than 100. */
  caps: Record<Axis, number>;
  matrix: Matrix;
  /** Does the learned score decide the fit, once there is one? */
  learnedFit: boolean;
  groups: ScoreGroup[];
};

const id = z.string().regex(/^[\w-]{1,40}$/);
const name = z.string().trim().min(1).max(60);
const nameEn = z.string().trim().max(80).nullable().default(null);
const points = z
  .int()
  .min(-100)
  .max(100)
  .refine((given) => given !== 0, 'Not 0');
const cap = z.int().min(1).max(100);

const ruleSchema: z.ZodType<ScoreRule, unknown> = z.union([
  z.strictObject({ id, name, nameEn, points, test: leadTestSchema, perEvent: z.null().default(null) }),
  z.strictObject({
    id,
    name,
    nameEn,
    points,
    test: z.null().default(null),
    perEvent: z.strictObject({
      kinds: z
        .array(z.enum(leadEventKinds))
        .min(1)
        .transform((kinds) => [...new Set(kinds)]),
      monthlyDecay: z.int().min(0).max(100),
    }),
  }),
]);

/** At most 40 groups of 60 rules; ids differ; caps add up to 100 at most; A lies above B and 1 above 2, within the caps. */
export const scoreRulesSchema: z.ZodType<ScoreRules, unknown> = z
  .strictObject({
    caps: z.strictObject({ fit: cap, engagement: cap }),
    matrix: z.strictObject({ a: cap, b: cap, one: cap, two: cap }),
    learnedFit: z.boolean().default(true),
    groups: z
      .array(
        z.strictObject({
          id,
          axis: z.enum(axes),
          name,
          nameEn,
          most: cap,
          rules: z.array(ruleSchema).max(60),
        }),
      )
      .max(40),
  })
  .refine(({ caps }) => caps.fit + caps.engagement <= 100, { path: ['caps'], error: 'More than 100' })
  .refine(({ caps, matrix }) => matrix.b < matrix.a && matrix.a <= caps.fit, {
    path: ['matrix', 'a'],
    error: 'A must lie above B and within the fit',
  })
  .refine(({ caps, matrix }) => matrix.two < matrix.one && matrix.one <= caps.engagement, {
    path: ['matrix', 'one'],
    error: '1 must lie above 2 and within the engagement',
  })
  .refine(({ groups }) => areDifferent(groups.map((group) => group.id)), {
    path: ['groups'],
    error: 'Ids must differ',
  })
  .refine(({ groups }) => areDifferent(groups.flatMap((group) => group.rules.map((rule) => rule.id))), {
    path: ['groups'],
    error: 'Ids must differ',
  });

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
