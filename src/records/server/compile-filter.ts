/** Conditions as predicates over `r`: fields from the registry, values bound. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { addDays, dayOf, startOfDay, type Period } from '../../platform/model/calendar.ts';
import type { Field } from '../../platform/model/fields.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { operandsFor, type Condition } from '../model/filter.ts';
import { recordRefusals } from '../model/refusals.ts';
import { isRelativeWindow, relativeWindows } from '../model/relative-days.ts';
import { operandOf, valueOf } from './field-sql.ts';
import { isClear, type ManyIn, type OpenKind } from './record-kind.ts';
import type { Predicate } from './visible.ts';

const idField: Field = { id: 'id', label: { zh: '编号', en: 'Id' }, kind: 'reference', column: 'id' };

/** The field to filter or sort by. An unknown, a hidden and a masked field are refused in the same words. */
export function clearField(work: Work, { kind, fields }: OpenKind, id: string): Field {
  if (id === idField.id) return idField;
  const field = fields.find((one) => one.id === id);
  if (!field || !isClear(work, kind, field) || !(field.column ?? id.startsWith('custom.'))) {
    return refuse(recordRefusals.unknownField, { field: id });
  }
  return field;
}

/** One predicate for each condition. Refuses unknown fields, ops a field does not have and values that do not fit. */
export function compileFilter(work: Work, open: OpenKind, conditions: readonly Condition[]): Predicate[] {
  const fields = conditions.map(({ field }) => manyField(work, open, field) ?? clearField(work, open, field));
  return conditions.map((condition, index) => {
    const field = fields[index]!;
    const operands = operandsFor(field, condition) ?? refuse(recordRefusals.invalidFilter);
    const many = open.kind.manyIn?.[field.id];
    if (many) return compileMany(work, many, condition.op, operands);
    return compileCondition(work, field, condition.op, operands);
  });
}

function manyField(work: Work, { kind, fields }: OpenKind, id: string): Field | undefined {
  const field = fields.find((one) => one.id === id && Object.hasOwn(kind.manyIn ?? {}, id));
  return field && isClear(work, kind, field) ? field : undefined;
}

/** Has the record a row with the value, any of the values, or any row at all? */
function compileMany(work: Work, many: ManyIn, op: Condition['op'], operands: unknown[]): Predicate {
  const ofValues =
    operands.length > 0 ? sql`has.${sql.ref(many.value)} = any(${operands}::uuid[])` : sql`true`;
  const found = sql<SqlBool>`exists (select 1 from ${sql.table(many.table)} as has
    where has.tenant_id = ${work.principal.tenantId} and has.tenant_id = r.tenant_id
      and has.${sql.ref(many.record)} = r.id and ${many.where ?? sql`true`} and ${ofValues})`;
  return op === 'is_not' || op === 'empty' ? sql<SqlBool>`not ${found}` : found;
}

function compileCondition(work: Work, field: Field, op: Condition['op'], operands: unknown[]): Predicate {
  const value = valueOf(field);
  if (op === 'empty') return sql<SqlBool>`${value} is null`;
  if (op === 'not_empty') return sql<SqlBool>`${value} is not null`;
  if (op === 'is_me') return sql<SqlBool>`${value} = ${work.principal.userId}::uuid`;
  if (isRelativeWindow(op)) return inWindow(work, field, relativeWindows[op].of(today(work)));
  if (op === 'contains')
    return sql<SqlBool>`position(${String(operands[0]).toLowerCase()} in lower(${value})) > 0`;
  if (field.kind === 'instant') return compileInstant(work, field, op, operands as string[]);
  if (op === 'in')
    return sql<SqlBool>`${value} in (${sql.join(operands.map((one) => operandOf(field, one)))})`;
  if (op === 'between') {
    const [least, most] = operands.map((one) => operandOf(field, one));
    return sql<SqlBool>`${value} between ${least} and ${most}`;
  }
  return sql<SqlBool>`${value} ${comparisons[op]} ${operandOf(field, operands[0])}`;
}

const comparisons: Record<string, RawBuilder<unknown>> = {
  is: sql`=`,
  is_not: sql`is distinct from`,
  gt: sql`>`,
  gte: sql`>=`,
  lt: sql`<`,
  lte: sql`<=`,
};

function today({ now, principal }: Work): string {
  return dayOf(now, principal.timeZone);
}

function inWindow(work: Work, field: Field, { from, to }: Period): Predicate {
  const value = valueOf(field);
  const [least, end] = [from, to].map((day) =>
    field.kind === 'instant' ? instantAt(work, day) : operandOf(field, day),
  );
  return sql<SqlBool>`(${value} >= ${least} and ${value} < ${end})`;
}

function instantAt(work: Work, day: string): RawBuilder<unknown> {
  return sql`${startOfDay(day, work.principal.timeZone).toISOString()}::timestamptz`;
}

/** Instants are compared by the day they fall on in the organisation's time zone. */
function compileInstant(work: Work, field: Field, op: Condition['op'], [day, last]: string[]): Predicate {
  const value = valueOf(field);
  const start = instantAt(work, day!);
  const end = instantAt(work, addDays(op === 'between' ? last! : day!, 1));
  if (op === 'gt') return sql<SqlBool>`${value} >= ${end}`;
  if (op === 'gte') return sql<SqlBool>`${value} >= ${start}`;
  if (op === 'lt') return sql<SqlBool>`${value} < ${start}`;
  if (op === 'lte') return sql<SqlBool>`${value} < ${end}`;
  return sql<SqlBool>`(${value} >= ${start} and ${value} < ${end})`;
}
