/** A condition in words, as its chip says it: pure, over a reader's formats and the names known. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import { type Formats, plainText } from '../../../platform/web/index.ts';
import { type Condition, type FilterOp, labelOfOp, operandsOf, opsOf } from '../../model/filter.ts';

/** The object a field points to, or null when it holds a value of its own. */
export function pointedObject(field: Field): string | null {
  if (field.kind === 'user' || field.kind === 'team') return field.kind;
  return field.kind === 'reference' ? (field.references ?? null) : null;
}

/** Is one of a list meant: of options, people, records? */
function isChosen(field: Field): boolean {
  return field.kind === 'select' || pointedObject(field) !== null;
}

/** The ops a filter of this field offers; lists of free text are left to saved links. */
export function offeredOps(field: Field): readonly FilterOp[] {
  const ops = opsOf(field.kind);
  return isChosen(field) ? ops.filter((op) => op !== 'is') : ops.filter((op) => op !== 'in');
}

/** What a new condition of this field begins with. */
export function firstOp(field: Field): FilterOp {
  if (field.kind === 'day' || field.kind === 'instant') return 'this_month';
  return isChosen(field) && field.kind !== 'user' ? 'in' : offeredOps(field)[0]!;
}

/** The op a chip shows when it is opened; “is one” reads as a choice of one. */
export function opened(field: Field, condition: Condition): Condition {
  if (condition.op === 'is' && isChosen(field)) return { ...condition, op: 'in', value: [condition.value] };
  return condition;
}

/** The values of a condition, none, one or many. */
export function valuesOf({ op, value }: Condition): readonly unknown[] {
  const wanted = operandsOf(op);
  if (wanted === 'none') return [];
  return Array.isArray(value) ? value : [value];
}

export type Words = {
  label: (label: Label) => string;
  formats: Formats;
  /** The name behind an id, undefined while it is asked for. */
  nameOf: (id: string) => string | undefined;
  yes: string;
  no: string;
};

const mostNamed = 2;
const spoken: ReadonlySet<FilterOp> = new Set(['is', 'in', 'between', 'contains']);

function wordOf(field: Field, value: unknown, words: Words): string {
  if (pointedObject(field)) return words.nameOf(String(value)) ?? '…';
  const option = field.options?.find((one) => one.value === value);
  if (option) return words.label(option.label);
  if (field.kind === 'boolean') return value === true ? words.yes : words.no;
  return plainText(field.kind === 'instant' ? { ...field, kind: 'day' } : field, value, words.formats);
}

/** The chosen part of a chip: “本月”, “张三、李四 +2”, “不是 制造业”, “¥1 – ¥2”. */
export function wordsOf(field: Field, condition: Condition, words: Words): string {
  const { op } = condition;
  const values = valuesOf(condition).map((value) => wordOf(field, value, words));
  if (values.length === 0) return words.label(labelOfOp(op, field.kind));
  if (op === 'between') return values.join(' – ');
  const rest = values.length - mostNamed;
  const said = values.slice(0, mostNamed).join('、') + (rest > 0 ? ` +${rest}` : '');
  return spoken.has(op) ? said : `${words.label(labelOfOp(op, field.kind))} ${said}`;
}
