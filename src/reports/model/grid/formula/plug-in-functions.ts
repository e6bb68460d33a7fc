/** Functions that an installation's plug-ins add to the formula language, by name. */
import type { Label } from '../../../../platform/model/label.ts';
import { divideHalfUp } from '../../../../platform/model/money.ts';
import { isNumeric, plainNumber, textOf, type GridValue } from '../grid-value.ts';

/** An amount is handed over as whole fen (bigint), a number as a number; `any` is what it is. */
export const plugInTypes = ['amount', 'number', 'text', 'truth', 'any'] as const;
export type PlugInType = (typeof plugInTypes)[number];

export type PlugInFunction = {
  name: string;
  label: Label;
  takes: readonly { name: string; type: PlugInType }[];
  /** Takes all values of a reference, not one: as `sum` does. It has one argument then, and is handed the list. */
  gathers: boolean;
  gives: PlugInType;
  calculate: (...values: unknown[]) => unknown;
};

/** A longer text is cut. */
const longestText = 2000;
const mostArguments = 50;

let known: ReadonlyMap<string, PlugInFunction> = new Map();

/** From now on these are there, and no others. */
export function plugIn(functions: readonly PlugInFunction[]): void {
  known = new Map(functions.map((one) => [one.name, one]));
}

export function findPlugIn(name: string): PlugInFunction | undefined {
  return known.get(name);
}

export function namesOfPlugIns(): string[] {
  return [...known.keys()];
}

/** Fewest and most arguments. */
export function takenByPlugIn({ gathers, takes }: PlugInFunction): readonly [number, number] {
  return gathers ? [1, mostArguments] : [takes.length, takes.length];
}

/** What it makes of the values. A value of another type is nothing to it; so is to us what it throws, or gives of another type than it says. */
export function applyPlugIn(
  { takes, gathers, gives, calculate }: PlugInFunction,
  values: readonly GridValue[],
): GridValue {
  const { type: gathered } = takes[0]!;
  const handed = gathers
    ? [values.map((value) => handedAs(gathered, value))]
    : takes.map(({ type }, at) => handedAs(type, values[at] ?? null));
  try {
    return takenAs(gives, calculate(...handed));
  } catch {
    return null;
  }
}

function handedAs(type: PlugInType, value: GridValue): unknown {
  if (value === null) return null;
  if (type === 'text') return textOf(value);
  if (type === 'truth') return typeof value === 'boolean' ? value : null;
  if (type === 'any') return typeof value === 'object' ? textOf(value) : value;
  if (!isNumeric(value)) return null;
  return type === 'number' ? plainNumber(value) : fenOf(value);
}

/** A plain number is yuan, as everywhere in formulas. */
function fenOf(figure: number | bigint): bigint | null {
  if (typeof figure === 'bigint') return figure;
  return Number.isSafeInteger(Math.round(figure * 10_000))
    ? divideHalfUp(BigInt(Math.round(figure * 10_000)), 100n)
    : null;
}

function takenAs(type: PlugInType, given: unknown): GridValue {
  const isOfType = {
    amount: typeof given === 'bigint',
    number: typeof given === 'number' && Number.isFinite(given),
    text: typeof given === 'string',
    truth: typeof given === 'boolean',
  };
  const isTaken = type === 'any' ? Object.values(isOfType).some(Boolean) : isOfType[type];
  if (!isTaken) return null;
  return typeof given === 'string' ? given.slice(0, longestText) : (given as GridValue);
}
