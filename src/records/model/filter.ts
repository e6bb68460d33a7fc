/** The filter of a list: conditions that must all hold, as the filter bar makes them and the URL carries them. */
import { z } from 'zod';
import type { Field, FieldKind } from '../../platform/model/fields.ts';
import type { Label } from '../../platform/model/label.ts';
import { valueSchema } from './field-schema.ts';
import {
  isRelativeWindow,
  relativeWindowNames,
  relativeWindows,
  type RelativeWindow,
} from './relative-days.ts';

type PlainOp =
  | 'is'
  | 'is_not'
  | 'in'
  | 'contains'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'empty'
  | 'not_empty'
  | 'is_me';

export type FilterOp = PlainOp | RelativeWindow;

/** One condition; `value` is a value of the field, a list of them (`in`), a pair (`between`, both ends held) or absent. */
export type Condition = { field: string; op: FilterOp; value?: unknown };

const plainLabels: Record<PlainOp, Label> = {
  is: { zh: '是', en: 'is' },
  is_not: { zh: '不是', en: 'is not' },
  in: { zh: '是其中之一', en: 'is one of' },
  contains: { zh: '包含', en: 'contains' },
  gt: { zh: '大于', en: 'more than' },
  gte: { zh: '不小于', en: 'at least' },
  lt: { zh: '小于', en: 'less than' },
  lte: { zh: '不大于', en: 'at most' },
  between: { zh: '介于', en: 'between' },
  empty: { zh: '为空', en: 'is empty' },
  not_empty: { zh: '不为空', en: 'is not empty' },
  is_me: { zh: '是我', en: 'is me' },
};

const dayLabels: Partial<Record<FilterOp, Label>> = {
  gt: { zh: '晚于', en: 'after' },
  gte: { zh: '不早于', en: 'on or after' },
  lt: { zh: '早于', en: 'before' },
  lte: { zh: '不晚于', en: 'on or before' },
};

const texts: readonly FilterOp[] = ['contains', 'is', 'is_not', 'in', 'empty', 'not_empty'];
const numbers: readonly FilterOp[] = [
  'is',
  'is_not',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'empty',
  'not_empty',
];
const days: readonly FilterOp[] = [
  ...relativeWindowNames,
  'is',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'empty',
  'not_empty',
];
const chosen: readonly FilterOp[] = ['is', 'is_not', 'in', 'empty', 'not_empty'];

const opsByKind: Record<FieldKind, readonly FilterOp[]> = {
  text: texts,
  long_text: ['contains', 'empty', 'not_empty'],
  email: texts,
  phone: texts,
  url: texts,
  money: numbers,
  integer: numbers,
  decimal: numbers,
  percent: numbers,
  day: days,
  instant: days,
  boolean: ['is', 'empty', 'not_empty'],
  select: chosen,
  reference: chosen,
  user: ['is_me', ...chosen],
  team: chosen,
};

/** The ops a filter offers for a kind of field, the usual one first. */
export function opsOf(kind: FieldKind): readonly FilterOp[] {
  return opsByKind[kind];
}

/** The op in words; days are “after” where numbers are “more than”. */
export function labelOfOp(op: FilterOp, kind: FieldKind): Label {
  if (isRelativeWindow(op)) return relativeWindows[op].label;
  const isTime = kind === 'day' || kind === 'instant';
  return (isTime && dayLabels[op]) || plainLabels[op];
}

/** How many values an op takes. */
export function operandsOf(op: FilterOp): 'none' | 'one' | 'pair' | 'many' {
  if (op === 'in') return 'many';
  if (op === 'between') return 'pair';
  if (op === 'empty' || op === 'not_empty' || op === 'is_me' || isRelativeWindow(op)) return 'none';
  return 'one';
}

const mostConditions = 30;
const mostChoices = 200;

const conditionSchema: z.ZodType<Condition> = z.strictObject({
  field: z.string().min(1).max(80),
  op: z.enum([...(Object.keys(plainLabels) as PlainOp[]), ...relativeWindowNames]),
  value: z.unknown().optional(),
});

export const filterSchema = z.array(conditionSchema).max(mostConditions);

/** The conditions a URL carries, or null when the text is not a filter. */
export function readFilter(text: string): Condition[] | null {
  try {
    const read = filterSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function writeFilter(conditions: readonly Condition[]): string {
  return JSON.stringify(conditions);
}

/** The values of a condition, checked against its field ([] for an op without one), or null when they do not fit. */
export function operandsFor(field: Field, { op, value }: Condition): unknown[] | null {
  if (!opsOf(field.kind).includes(op)) return null;
  const wanted = operandsOf(op);
  if (wanted === 'none') return [];
  const given = wanted === 'one' ? [value] : value;
  if (!Array.isArray(given) || given.length === 0 || given.length > mostChoices) return null;
  if (wanted === 'pair' && given.length !== 2) return null;
  const read = z.array(operandSchema(field)).safeParse(given);
  return read.success ? read.data : null;
}

/** An operand is a value of the field; instants are compared by day, texts and options by any text. */
function operandSchema(field: Field): z.ZodType {
  if (field.kind === 'instant') return valueSchema({ ...field, kind: 'day' });
  const isText = ['text', 'long_text', 'email', 'phone', 'url', 'select'].includes(field.kind);
  if (isText)
    return z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((text) => !text.includes('\0'));
  return valueSchema(field);
}
