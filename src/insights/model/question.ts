/** Questions to insights as they come over the wire. */
import { z } from 'zod';
import { isDay } from '../../platform/model/calendar.ts';
import { relativeWindowNames } from '../../records/model/relative-days.ts';

const fieldId = z.string().min(1).max(120);
export const day = z
  .string()
  .refine(isDay)
  .refine((text) => text >= '1000-01-01');
const instant = z.iso.datetime({ offset: true });

/** Days are half-open in `between`, amounts hold both ends; `this_month` and its like are days that move with today. */
const operators = [
  'is',
  'is_not',
  'in',
  'not_in',
  'between',
  'gt',
  'gte',
  'lt',
  'lte',
  'empty',
  'not_empty',
  'is_me',
  ...relativeWindowNames,
] as const;
export type Operator = (typeof operators)[number];

const plainValue = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
export type PlainValue = z.output<typeof plainValue>;

export const conditionSchema = z.strictObject({
  field: fieldId,
  op: z.enum(operators),
  value: z.union([plainValue, z.array(plainValue).max(500)]).optional(),
});
export type Condition = z.output<typeof conditionSchema>;

export const filters = z.array(conditionSchema).max(50).default([]);
export const comparisons = ['previous_period', 'previous_year'] as const;

export const measureQuestionSchema = z.strictObject({
  measures: z.array(fieldId).min(1).max(20),
  dimensions: z.array(fieldId).max(4).default([]),
  filters,
  /** By a dimension, a measure, or a measure's `.previous`; without it, periods ascend and other values go by the first measure. */
  sort: z
    .array(z.strictObject({ by: fieldId, desc: z.boolean().default(false) }))
    .max(5)
    .default([]),
  limit: z.number().int().min(1).max(10_000).default(1000),
  asOf: instant.optional(),
  compare: z.enum(comparisons).optional(),
});
export type MeasureQuestion = z.output<typeof measureQuestionSchema>;

export const funnelQuestionSchema = z.strictObject({
  funnel: z.strictObject({
    /** Id or name. */
    pipeline: z.string().min(1).max(200),
    mode: z.enum(['reached', 'touched', 'strict', 'flow', 'stock']).default('reached'),
    cohort: z.strictObject({ from: day, to: day }).optional(),
    weigh: z.enum(['count', 'amount']).default('count'),
    split: fieldId.optional(),
    asOf: instant.optional(),
    /** False leaves out times in stages and reasons of losses: several times faster on long histories. */
    details: z.boolean().optional(),
  }),
  filters,
});
export type AskedFunnel = z.output<typeof funnelQuestionSchema>;

export const questionSchema = z.union([measureQuestionSchema, funnelQuestionSchema]);
export type Question = z.output<typeof questionSchema>;

/** So many questions travel together: those of one screen. */
export const mostTogether = 24;

export const manyQuestionsSchema = z.strictObject({
  questions: z.array(questionSchema).min(1).max(mostTogether),
});

export function isFunnel(question: Question): question is AskedFunnel {
  return 'funnel' in question;
}

/** A dimension's value in a cell: plain, or a reference by its id. */
export const cellValue = z.union([plainValue, z.looseObject({ id: z.string().max(200) })]);
export type CellValue = z.output<typeof cellValue>;

/** A number of an answer: its measure and the values of its row, in the order of the dimensions. */
const measureCellSchema = z.strictObject({
  measure: fieldId,
  values: z.array(cellValue).max(4).default([]),
});

/** What a funnel counts in a row; `cohort` and `resolved` belong to the whole and need no rank. */
const funnelCounts = [
  'reached',
  'touched',
  'strict',
  'lost',
  'cohort',
  'resolved',
  'stock',
  'openStart',
  'in',
  'fwd',
  'back',
  'openEnd',
] as const;
export type FunnelCount = (typeof funnelCounts)[number];

/** A number of a funnel; `value` is the part of a split, `except` the parts shown when the rest (Other) is meant. */
const funnelCellSchema = z.strictObject({
  what: z.enum(funnelCounts),
  rank: z.number().int().min(0).max(1000).optional(),
  value: cellValue.optional(),
  except: z.array(cellValue).max(50).optional(),
});

export const page = {
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};
export const drillSchema = z.union([
  z.strictObject({ question: measureQuestionSchema, cell: measureCellSchema, ...page }),
  z.strictObject({ question: funnelQuestionSchema, cell: funnelCellSchema, ...page }),
]);
export type Drill = z.output<typeof drillSchema>;
