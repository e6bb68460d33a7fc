/** Conditions of a flow over the facts of the paper: its amount, discount, margin and what else its kind tells. */
import { z } from 'zod';

/** What a kind of paper tells for conditions: money in fen, shares in hundredths of a percent, counts, texts, ids. */
export type FactKind = 'money' | 'percent' | 'number' | 'text' | 'reference';

/** A value that nobody has given is null; money comes as a string of fen. */
export type Facts = Readonly<Record<string, string | number | null>>;

const comparison = z.object({
  fact: z.string().min(1).max(60),
  op: z.enum(['at_least', 'above', 'at_most', 'below', 'is', 'is_not']),
  /** Money as a string of fen, percents in hundredths of a percent (12.5 % is 1250). */
  value: z.union([z.string().max(200), z.number().int()]),
});
export type Comparison = z.output<typeof comparison>;

export const conditionSchema = z.object({
  match: z.enum(['all', 'any']),
  comparisons: z.array(comparison).min(1).max(10),
});
export type Condition = z.output<typeof conditionSchema>;

/** Does the condition hold? A fact that is not given makes every comparison with it false, `is_not` excepted. */
export function holds({ match, comparisons }: Condition, facts: Facts): boolean {
  return match === 'all'
    ? comparisons.every((one) => compares(one, facts))
    : comparisons.some((one) => compares(one, facts));
}

function compares({ fact, op, value }: Comparison, facts: Facts): boolean {
  const given = facts[fact] ?? null;
  if (op === 'is_not') return given === null || String(given) !== String(value);
  if (given === null) return false;
  if (op === 'is') return String(given) === String(value);
  return ordered(op, compareAmounts(given, value));
}

function ordered(op: 'at_least' | 'above' | 'at_most' | 'below', order: number | null): boolean {
  if (order === null) return false;
  const answers = { at_least: order >= 0, above: order > 0, at_most: order <= 0, below: order < 0 };
  return answers[op];
}

/** Whole numbers of any length, compared exactly; null when one of them is no whole number. */
function compareAmounts(left: string | number, right: string | number): number | null {
  const [one, other] = [wholeNumber(left), wholeNumber(right)];
  if (one === null || other === null) return null;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function wholeNumber(value: string | number): bigint | null {
  return /^-?\d+$/.test(String(value)) ? BigInt(value) : null;
}
