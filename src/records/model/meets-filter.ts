/** Whether values meet conditions: the same answer as the list's statement gives, for rules that judge one record. */
import { addDays, dayOf, type Day } from '../../platform/model/calendar.ts';
import type { Field } from '../../platform/model/fields.ts';
import type { Values } from './field-schema.ts';
import { operandsFor, type Condition, type FilterOp } from './filter.ts';
import { isRelativeWindow, relativeWindows } from './relative-days.ts';

/** When, where and by whom the conditions are asked: days are days of this time zone, “me” is this person. */
export type Asked = { now: Date; timeZone: string; userId: string | null };

/** Do the values (as they are stored, by field id) meet every condition? A condition that fits no field is met by nothing. */
export function meetsFilter(
  fields: readonly Field[],
  conditions: readonly Condition[],
  values: Values,
  asked: Asked,
): boolean {
  return conditions.every((condition) => {
    const field = fields.find(({ id }) => id === condition.field);
    return field !== undefined && meetsCondition(field, condition, values[field.id] ?? null, asked);
  });
}

/** Does one value meet one condition on its field? What is empty is less, more and equal to nothing; of many values, one suffices. */
export function meetsCondition(field: Field, condition: Condition, value: unknown, asked: Asked): boolean {
  const operands = operandsFor(field, condition);
  if (!operands) return false;
  const { op } = condition;
  if (Array.isArray(value)) return meetsMany(value, op, operands);
  const isEmpty = value === null || value === undefined || value === '';
  if (op === 'empty') return isEmpty;
  if (op === 'not_empty') return !isEmpty;
  if (isEmpty) return op === 'is_not';
  if (op === 'is_me') return value === asked.userId;
  if (op === 'contains') return String(value).toLowerCase().includes(String(operands[0]).toLowerCase());
  const held = field.kind === 'instant' ? dayOf(String(value), asked.timeZone) : value;
  if (isRelativeWindow(op)) return isInWindow(String(held), op, dayOf(asked.now, asked.timeZone));
  return compares(field, op, held, operands);
}

function meetsMany(values: readonly unknown[], op: FilterOp, operands: readonly unknown[]): boolean {
  const has = operands.length > 0 ? operands.some((operand) => values.includes(operand)) : values.length > 0;
  return op === 'is_not' || op === 'empty' ? !has : has;
}

function isInWindow(day: Day, op: keyof typeof relativeWindows, today: Day): boolean {
  const { from, to } = relativeWindows[op].of(today);
  return day >= from && day <= addDays(to, -1);
}

function compares(field: Field, op: FilterOp, value: unknown, operands: readonly unknown[]): boolean {
  const order = (operand: unknown): number => orderOf(field, value, operand);
  const [first, last] = operands;
  switch (op) {
    case 'is':
      return order(first) === 0;
    case 'is_not':
      return order(first) !== 0;
    case 'in':
      return operands.some((operand) => order(operand) === 0);
    case 'gt':
      return order(first) > 0;
    case 'gte':
      return order(first) >= 0;
    case 'lt':
      return order(first) < 0;
    case 'lte':
      return order(first) <= 0;
    case 'between':
      return order(first) >= 0 && order(last) <= 0;
    default:
      return false;
  }
}

/** Below 0 when the value comes before the operand, 0 when they are the same. */
function orderOf(field: Field, value: unknown, operand: unknown): number {
  if (field.kind === 'money') return Number(BigInt(String(value)) - BigInt(String(operand)));
  if (['integer', 'decimal', 'percent'].includes(field.kind)) return Number(value) - Number(operand);
  const [held, asked] = [String(value), String(operand)];
  return held < asked ? -1 : held > asked ? 1 : 0;
}
