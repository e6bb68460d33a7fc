/**
 * The grid document (中国式报表): cells on template lines, what they are bound to, and how they grow. It is plain JSON, holds no
 * SQL, and is read again years later by its `schema` number. docs/report-grid.md tells the model with examples.
 */
import { z } from 'zod';
import { measureQuestionSchema } from '../../../insights/model/question.ts';
import { imageSchema } from '../blocks/image.ts';

const id = z.string().min(1).max(120);
const label = z.strictObject({ zh: z.string().max(500), en: z.string().max(500) });
const address = z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,2}$/);
const formula = z.string().min(1).max(1000);

/** What cells are filled from: a subject of insights narrowed by filters, or rows that are handed in with their columns. */
const sourceSchema = z.union([
  z.strictObject({
    id,
    filters: measureQuestionSchema.shape.filters,
    /** What this source calls a field of another one, so that both meet in one line: `{ "deals.owner": "leads.owner" }`. */
    as: z.record(id, id).optional(),
  }),
  z.strictObject({
    id,
    columns: z
      .array(
        z.strictObject({ id, label, kind: z.enum(['text', 'number', 'money', 'percent', 'day', 'boolean']) }),
      )
      .min(1)
      .max(100),
  }),
]);
export type GridSource = z.output<typeof sourceSchema>;

const bound = z.union([z.number(), z.string().max(100)]);
/** Values put together under a name: those listed, or those from one bound up to, not including, the other. */
const bucketSchema = z.strictObject({
  label,
  values: z.array(bound).max(500).optional(),
  from: bound.optional(),
  to: bound.optional(),
});
export type Bucket = z.output<typeof bucketSchema>;

const fieldValue = z.strictObject({
  kind: z.literal('field'),
  source: id,
  field: id,
  /** `list`: a line for each row; `group`: one for each value; `adjacent`: equal neighbours become one. */
  mode: z.enum(['list', 'group', 'adjacent']).default('group'),
  buckets: z.array(bucketSchema).min(1).max(100).optional(),
  /** `by` is `value` or a measure. Without it values keep the order of their field. */
  sort: z.strictObject({ by: id.default('value'), desc: z.boolean().default(false) }).optional(),
  /** The first n by a measure in each parent; the rest as one line “other”, or left out. */
  top: z
    .strictObject({ n: z.number().int().min(1).max(1000), by: id, others: z.boolean().default(true) })
    .optional(),
});
export type FieldValue = z.output<typeof fieldValue>;

const aggregates = ['sum', 'count', 'distinct', 'average', 'min', 'max'] as const;
export type Aggregate = (typeof aggregates)[number];

/** Quick calculations: what a click makes of the figure beside it. */
const quickCalculations = [
  'shareOfParent',
  'shareOfAll',
  'previous',
  'first',
  'yearOnYear',
  'running',
  'rank',
] as const;
export type QuickCalculation = (typeof quickCalculations)[number];

const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('static'), text: label }),
  fieldValue,
  z.strictObject({
    kind: z.literal('measure'),
    source: id,
    measure: id,
    /** How rows that are handed in become one figure; measures of insights know it themselves. */
    aggregate: z.enum(aggregates).optional(),
  }),
  z.strictObject({
    kind: z.literal('quick'),
    quick: z.enum(quickCalculations),
    of: address,
    axis: z.enum(['down', 'right']),
  }),
  z.strictObject({ kind: z.literal('formula'), formula }),
  /** A picture of the report, and what is told in its place. */
  imageSchema.pick({ picture: true, alt: true, fit: true }).extend({ kind: z.literal('picture') }),
]);
export type GridCellValue = z.output<typeof valueSchema>;

export const colours = ['plain', 'quiet', 'accent', 'positive', 'warning', 'negative'] as const;
export const fills = ['none', 'head', 'total', 'accent', 'positive', 'warning', 'negative'] as const;
export const formats = ['number', 'money', 'moneyShort', 'percent', 'text'] as const;
/** Looks are chosen from the product's own tones, so that a report reads in light, dark and print. */
export const styleSchema = z.strictObject({
  bold: z.boolean().optional(),
  align: z.enum(['start', 'center', 'end']).optional(),
  text: z.enum(colours).optional(),
  fill: z.enum(fills).optional(),
  indent: z.number().int().min(0).max(10).optional(),
  wrap: z.boolean().optional(),
});
export type GridStyle = z.output<typeof styleSchema>;

const formatSchema = z.strictObject({
  as: z.enum(formats).optional(),
  decimals: z.number().int().min(0).max(6).optional(),
});
export type GridFormat = z.output<typeof formatSchema>;

const size = z.number().int().min(0).max(2000);
const conditionalSchema = z.strictObject({
  if: formula,
  scope: z.enum(['cell', 'row', 'column']).default('cell'),
  set: z.strictObject({
    style: styleSchema.optional(),
    /** Another value in its place. */
    value: label.optional(),
    height: size.optional(),
    width: size.optional(),
    hide: z.boolean().optional(),
    /** False: the figure opens nothing. */
    link: z.boolean().optional(),
    pageBreak: z.boolean().optional(),
  }),
});
export type Conditional = z.output<typeof conditionalSchema>;

/** The drawing stands in place of the figure, which is told to those who do not see it. */
const alone = z.boolean().default(false);
const drawnSchema = z.discriminatedUnion('kind', [
  /** The rows of the figure's own group, split by one more field. */
  z.strictObject({ kind: z.enum(['line', 'columns']), by: id, alone }),
  /** As long as the figure among all of its cell. */
  z.strictObject({ kind: z.literal('bar'), alone }),
  /** How much of a target is reached; without one the figure is a share itself. */
  z.strictObject({ kind: z.literal('progress'), target: formula.optional(), alone }),
  /** Against a target, all of the cell on one scale. */
  z.strictObject({ kind: z.literal('bullet'), target: formula, alone }),
]);
export type Drawn = z.output<typeof drawnSchema>;
export const drawnKinds = ['line', 'columns', 'bar', 'progress', 'bullet'] as const satisfies Drawn['kind'][];

const parent = z.union([z.literal('auto'), z.literal('none'), address]);
const cellSchema = z.strictObject({
  /** Line and column, from 0. */
  at: z.tuple([z.number().int().min(0).max(199), z.number().int().min(0).max(99)]),
  span: z.tuple([z.number().int().min(1).max(200), z.number().int().min(1).max(100)]).default([1, 1]),
  value: valueSchema,
  /** Fields grow down unless told; nothing else grows. A field that does not grow shows its values side by side in one cell. */
  expand: z.enum(['down', 'right', 'none']).optional(),
  /** The cell whose lines this one follows: `auto` is the nearest to the left that grows down (for `top`: above, to the right). */
  left: parent.default('auto'),
  top: parent.default('auto'),
  /** Beside lines that grow: one tall cell over all of them, or one line. */
  stretch: z.boolean().default(true),
  format: formatSchema.optional(),
  style: styleSchema.optional(),
  /** What is drawn of the cell's figure. */
  drawn: drawnSchema.optional(),
  hidden: formula.optional(),
  when: z.array(conditionalSchema).max(20).default([]),
});
export type GridCell = z.output<typeof cellSchema>;

const lineSchema = z.strictObject({
  size: size.optional(),
  /** Printed again at the head of every page. */
  repeat: z.boolean().default(false),
});
export type GridLine = z.output<typeof lineSchema>;

export const papers = ['A3', 'A4', 'A5', 'Letter'] as const;
const millimetres = z.number().int().min(5).max(60);
const pageSchema = z.strictObject({
  /** Lines on a page; without it as many as its paper holds. */
  rows: z.number().int().min(5).max(1000).optional(),
  /** The group after each of whose values a page ends. */
  breakAfter: address.optional(),
  paper: z.enum(papers).default('A4'),
  landscape: z.boolean().default(true),
  margins: z
    .strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres })
    .optional(),
  /** Words at the top and at the foot of every page; its number stands beside those at the foot. */
  head: label.optional(),
  foot: label.optional(),
});
export type GridPage = z.output<typeof pageSchema>;

export const gridSchema = z.strictObject({
  schema: z.literal(1),
  rows: z.array(lineSchema).min(1).max(200),
  columns: z.array(lineSchema).min(1).max(100),
  sources: z.array(sourceSchema).max(10),
  cells: z.array(cellSchema).max(500),
  /** Lines and columns of the template that stay in sight. */
  freeze: z.strictObject({ rows: z.number().int().min(0), columns: z.number().int().min(0) }).optional(),
  page: pageSchema.optional(),
});
export type Grid = z.output<typeof gridSchema>;
/** A grid as it is written, before what is left out is filled in. */
export type WrittenGrid = z.input<typeof gridSchema>;
