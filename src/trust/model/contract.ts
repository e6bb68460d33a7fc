import { z } from 'zod';
import { isDay } from '../../platform/model/calendar.ts';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { questionSchema } from '../../insights/model/question.ts';
import { qualityRulesSchema } from './quality-rules.ts';
import { judgedObjects } from './quality-check.ts';
import { signalIds } from './signals.ts';

const label = z.object({ zh: z.string(), en: z.string() });
const day = z.string().refine(isDay);

/** A check of one record: what it is called, and the field that mends it. */
const check = z.object({ id: z.string(), label, field: z.string().nullable() });

const recordQualitySchema = z.object({
  /** 0..1; null when nothing counts for this record. */
  completeness: z.number().nullable(),
  missing: z.array(check),
  faults: z.array(check),
  /** Null where the record need not be kept alive. */
  fresh: z.boolean().nullable(),
  freshDays: z.number(),
});
export type RecordQuality = z.output<typeof recordQualitySchema>;

const signal = z.object({
  id: z.enum(signalIds),
  judged: z.number(),
  doubted: z.number(),
  share: z.number().nullable(),
  counted: z.boolean(),
  cost: z.number(),
});
const key = z.union([z.null(), z.string(), z.object({ id: z.string(), name: z.string().nullable() })]);

const trustAnswerSchema = z.object({
  rows: z.array(
    z.object({
      /** A person, a team, the first day of a week; null for the whole and for what is nobody's. */
      key,
      /** 0..1; null when too little was looked at. */
      score: z.number().nullable(),
      judged: z.number(),
      signals: z.array(signal),
    }),
  ),
  /** Behind each number of a signal stand the rows of this question's cell. */
  question: questionSchema,
});
export type TrustAnswer = z.output<typeof trustAnswerSchema>;
export type TrustRow = TrustAnswer['rows'][number];

const trustCircles = ['whole', 'person', 'team', 'week'] as const;
export type TrustCircle = (typeof trustCircles)[number];

const rulesAnswer = z.object({ rules: qualityRulesSchema, version: z.number() });

export const trustContract = {
  qualityOfRecord: defineEndpoint({
    method: 'GET',
    path: '/record-quality',
    summary: 'How complete, fresh and free of faults one record is, and what is missing',
    permission: null,
    query: z.object({ object: z.enum(judgedObjects), recordId: idSchema }),
    answer: recordQualitySchema,
  }),
  readTrust: defineEndpoint({
    method: 'GET',
    path: '/trust',
    summary:
      'How far the numbers of deals can be trusted, within what the asker looks after; never a measure of pay alone',
    permission: { object: 'trust', action: 'read' },
    readsMuch: () => true,
    query: z
      .object({
        by: z.enum(trustCircles).default('whole'),
        /** Days of what happened; `to` is not included. */
        from: day.optional(),
        to: day.optional(),
        person: idSchema.optional(),
        team: idSchema.optional(),
      })
      .refine(({ from, to }) => !from || !to || from < to, { path: ['to'], message: 'comes after from' }),
    answer: trustAnswerSchema,
  }),
  readQualityRules: defineEndpoint({
    method: 'GET',
    path: '/quality-rules',
    summary: 'By what weights and limits records and numbers are judged',
    permission: { object: 'trust', action: 'read' },
    answer: rulesAnswer,
  }),
  saveQualityRules: defineEndpoint({
    method: 'PUT',
    path: '/quality-rules',
    summary: 'Set the weights and limits',
    permission: { object: 'trust', action: 'design' },
    body: z.strictObject({ rules: qualityRulesSchema, version: z.int().min(0) }),
    answer: rulesAnswer,
  }),
};
