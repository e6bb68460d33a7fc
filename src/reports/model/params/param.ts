/** A parameter of a report: what a viewer chooses, what he may choose from, and what it narrows on which blocks. */
import { z } from 'zod';
import type { Operator } from '../../../insights/model/question.ts';
import { longestExpression } from './expression.ts';

export const widgets = [
  'text',
  'number',
  'date',
  'dateRange',
  'select',
  'multi',
  'tree',
  'user',
  'team',
  'toggle',
  'pipeline',
] as const;
export type Widget = (typeof widgets)[number];

export const paramId = z.string().regex(/^[a-z][a-z0-9_]{0,29}$/);
/** Parts of a report's address that are no parameters. */
export const reservedIds: ReadonlySet<string> = new Set([
  'as',
  'asked',
  'focus',
  'entry',
  'page',
  'edit',
  'tab',
]);

const member = z.string().min(1).max(120);
const value = z.string().min(1).max(200);
const labelText = z.string().trim().min(1).max(40);

const optionsSchema = z.discriminatedUnion('from', [
  /** The values that the dimension has in the viewer's reach, counted by a measure of the same cube. */
  z.strictObject({
    from: z.literal('values'),
    dimension: member,
    measure: member,
    /** Only those that go with what is chosen in other parameters. */
    narrowedBy: z
      .array(z.strictObject({ param: paramId, dimension: member }))
      .max(5)
      .default([]),
  }),
  z.strictObject({
    from: z.literal('typed'),
    items: z.array(z.strictObject({ value, label: z.string().trim().min(1).max(80) })).max(200),
  }),
]);
export type ParamOptions = z.output<typeof optionsSchema>;

/** How a value narrows a dimension; where it is not told, as suits the widget. */
const paramOperators = ['is', 'in', 'not_in', 'between', 'gte', 'lte', 'not_empty', 'empty'] as const;

/** Null: all blocks that it concerns. */
const blockIds = z.array(z.string().max(40)).max(24).nullable().default(null);
/** What a parameter may be about that each block has its own dimension for: its day, its team, its pipeline. */
const ownNarrowings = ['period', 'team', 'pipeline'] as const;
const applySchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.enum(ownNarrowings), blocks: blockIds }),
  /** A dimension, on the blocks whose numbers know it (or on those named). */
  z.strictObject({
    to: z.literal('dimension'),
    dimension: member,
    op: z.enum(paramOperators).nullable().default(null),
    blocks: blockIds,
  }),
]);
export type ParamApply = z.output<typeof applySchema>;

export const paramSchema = z.strictObject({
  id: paramId,
  /** As it is called in one language or in both. */
  label: z.union([labelText, z.strictObject({ zh: labelText, en: labelText })]),
  widget: z.enum(widgets),
  options: optionsSchema.nullable().default(null),
  default: z.string().max(longestExpression).nullable().default(null),
  required: z.boolean().default(false),
  /** Several may be chosen: people, teams, units of the tree. */
  multiple: z.boolean().default(false),
  apply: z.array(applySchema).max(10).default([]),
});
export type Param = z.output<typeof paramSchema>;

/** How a report is run: at once on every change, or when it is asked; until then with what is there, or empty. */
export const runSchema = z.strictObject({
  auto: z.boolean().default(true),
  emptyUntilAsked: z.boolean().default(false),
});
export type ReportRun = z.output<typeof runSchema>;

export const mostParams = 20;

/** Does the parameter hold several values? */
export function holdsSeveral({ widget, multiple }: Pick<Param, 'widget' | 'multiple'>): boolean {
  return widget === 'multi' || (multiple && ['user', 'team', 'tree'].includes(widget));
}

/** How a value of the parameter narrows a dimension, where the document does not say. */
export function usualOperator(param: Pick<Param, 'widget' | 'multiple'>): Operator {
  if (param.widget === 'dateRange') return 'between';
  if (param.widget === 'date' || param.widget === 'number') return 'gte';
  return holdsSeveral(param) || param.widget === 'tree' ? 'in' : 'is';
}
