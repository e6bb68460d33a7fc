/** What formulas can do with values: arithmetic that knows amounts, and a short list of functions. */
import { divideHalfUp } from '../../../../platform/model/money.ts';
import { addFigures, compareValues, isNumeric, plainNumber, textOf, type GridValue } from '../grid-value.ts';
import { dayAndTextFunctions } from './day-and-text-functions.ts';
import type { Operator } from './expression.ts';
import { applyPlugIn, findPlugIn, takenByPlugIn } from './plug-in-functions.ts';

type Figure = number | bigint;

/** Fewest and most arguments. */
const functions: Record<
  string,
  { takes: readonly [number, number]; of: (values: GridValue[]) => GridValue }
> = {
  sum: {
    takes: [1, 50],
    of: (values) =>
      figuresIn(values).reduce<Figure | null>(
        (sum, value) => (sum === null ? value : addFigures(sum, value)),
        null,
      ),
  },
  average: { takes: [1, 50], of: averageOf },
  min: {
    takes: [1, 50],
    of: (values) =>
      figuresIn(values).reduce<Figure | null>(
        (best, value) => (best === null || value < best ? value : best),
        null,
      ),
  },
  max: {
    takes: [1, 50],
    of: (values) =>
      figuresIn(values).reduce<Figure | null>(
        (best, value) => (best === null || value > best ? value : best),
        null,
      ),
  },
  count: { takes: [1, 50], of: (values) => values.filter((value) => value !== null && value !== '').length },
  first: { takes: [1, 50], of: (values) => values[0] ?? null },
  last: { takes: [1, 50], of: (values) => values.at(-1) ?? null },
  and: { takes: [1, 50], of: (values) => values.every(isTrue) },
  or: { takes: [1, 50], of: (values) => values.some(isTrue) },
  not: { takes: [1, 1], of: ([value]) => !isTrue(value ?? null) },
  empty: { takes: [1, 1], of: ([value]) => value === undefined || value === null || value === '' },
  coalesce: {
    takes: [1, 50],
    of: (values) => values.find((value) => value !== null && value !== '') ?? null,
  },
  concat: { takes: [1, 50], of: (values) => values.map(textOf).join('') },
  abs: { takes: [1, 1], of: ([value]) => (isNumeric(value ?? null) ? absolute(value as Figure) : null) },
  round: { takes: [1, 2], of: roundTo },
  ...dayAndTextFunctions,
  /** Its parts are worked out one by one, see the evaluation. */
  if: { takes: [2, 3], of: ([condition, yes, no]) => (isTrue(condition ?? null) ? yes : no) ?? null },
};
export const functionNames = Object.keys(functions);

/** Those that make one value of many. */
const gathering: ReadonlySet<string> = new Set(['sum', 'average', 'min', 'max', 'count', 'first', 'last']);

/** Does it make one value of many? */
export function gathers(name: string): boolean {
  return gathering.has(name) || (findPlugIn(name)?.gathers ?? false);
}

/** How many arguments it takes, fewest and most; undefined: there is no function of this name. */
export function takes(name: string): readonly [number, number] | undefined {
  if (functionNames.includes(name)) return functions[name]!.takes;
  const added = findPlugIn(name);
  return added && takenByPlugIn(added);
}

export function applyFunction(name: string, values: GridValue[]): GridValue {
  if (functionNames.includes(name)) return functions[name]!.of(values);
  const added = findPlugIn(name);
  return added ? applyPlugIn(added, values) : null;
}

export function isTrue(value: GridValue): boolean {
  return value === true;
}

function figuresIn(values: readonly GridValue[]): Figure[] {
  return values.filter(isNumeric);
}

function averageOf(values: readonly GridValue[]): GridValue {
  const figures = figuresIn(values);
  const total = figures.reduce<Figure>((sum, value) => (sum === 0 ? value : addFigures(sum, value)), 0);
  return figures.length === 0 ? null : divide(total, figures.length);
}

function absolute(value: Figure): Figure {
  return value < 0 ? -value : value;
}

/** Amounts are rounded in yuan: `round(B2, 0)` leaves no fen. */
function roundTo([value, places]: GridValue[]): GridValue {
  if (!isNumeric(value ?? null)) return null;
  const scale = 10 ** Math.min(10, Math.max(0, typeof places === 'number' ? places : 0));
  if (typeof value === 'bigint') {
    const unit = BigInt(Math.max(1, Math.round(100 / scale)));
    return divideHalfUp(value, unit) * unit;
  }
  const scaled = Math.abs(value as number) * scale;
  return (Math.sign(value as number) * Math.round(scaled + Number.EPSILON * scaled)) / scale;
}

/**
 * Applies an operator. Amounts stay exact: amount ± amount, amount × number and amount ÷ number are amounts, amount ÷ amount is a
 * number; where an amount meets a plain number in + − and comparisons, the number is yuan. What has no meaning, a division by
 * zero among it, is nothing.
 */
export function applyOperator(operator: Operator, left: GridValue, right: GridValue): GridValue {
  if (operator === '=' || operator === '<>') return equals(left, right) === (operator === '=');
  if (left === null || right === null) return null;
  if (['<', '<=', '>', '>='].includes(operator)) return compares(operator, left, right);
  if (!isNumeric(left) || !isNumeric(right)) return null;
  if (operator === '+') return addFigures(left, right);
  if (operator === '-') return addFigures(left, -right);
  return operator === '*' ? multiply(left, right) : divide(left, right);
}

function equals(left: GridValue, right: GridValue): boolean {
  if (isNumeric(left) && isNumeric(right))
    return typeof left === typeof right ? left === right : plainNumber(left) === plainNumber(right);
  if (typeof left === 'boolean' || typeof right === 'boolean') return left === right;
  return textOf(left) === textOf(right);
}

function compares(operator: Operator, left: GridValue, right: GridValue): boolean {
  const mixed = isNumeric(left) && isNumeric(right) && typeof left !== typeof right;
  const order = mixed ? plainNumber(left) - plainNumber(right) : compareValues(left, right, 'zh-CN');
  if (order === 0) return operator.endsWith('=');
  return operator.startsWith('<') === order < 0;
}

function multiply(left: Figure, right: Figure): GridValue {
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  if (typeof left === 'bigint' && typeof right === 'bigint') return null;
  return typeof left === 'bigint' ? timesNumber(left, right as number) : timesNumber(right as bigint, left);
}

/** Exact to a millionth of the factor, rounded half up to a fen. */
function timesNumber(amount: bigint, factor: number): GridValue {
  const millionths = Math.round(factor * 1_000_000);
  return Number.isFinite(millionths) ? divideHalfUp(amount * BigInt(millionths), 1_000_000n) : null;
}

export function divide(left: Figure, right: Figure): GridValue {
  if (plainNumber(right) === 0) return null;
  if (typeof left === typeof right) return Number(left) / Number(right);
  if (typeof right === 'bigint') return null;
  const millionths = BigInt(Math.round(Math.abs(right as number) * 1_000_000));
  if (millionths === 0n) return null;
  return divideHalfUp((left as bigint) * 1_000_000n * ((right as number) < 0 ? -1n : 1n), millionths);
}
