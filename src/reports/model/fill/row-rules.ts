/** The rules of a form: formulas over one row, in the language of grids. */
import type { FieldKind } from '../../../platform/model/fields.ts';
import type { FormRule } from './form.ts';
import type { Expression } from '../grid/formula/expression.ts';
import { partsOf } from '../grid/formula/expression.ts';
import { FormulaFault } from '../grid/formula/formula-faults.ts';
import { applyFunction, applyOperator, isTrue } from '../grid/formula/functions.ts';
import { readFormula } from '../grid/formula/read-formula.ts';
import type { GridValue } from '../grid/grid-value.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** A rule that a row does not keep. */
export type BrokenRule = { rule: string; column: string | null; level: FormRule['level']; message: string };

/** `C1` is the column C of the row; other rows, coordinates and ordinals have no meaning here. */
function letterIn(address: string): string | null {
  return /^([A-Z]+)1$/.exec(address)?.[1] ?? null;
}

/** Why a formula has no meaning for a row of columns with these letters; null when it has. Throws nothing. */
export function faultOfRule(must: string, letters: readonly string[]): FormulaFault | null {
  try {
    readRule(must, letters);
    return null;
  } catch (problem) {
    if (problem instanceof FormulaFault) return problem;
    throw problem;
  }
}

function readRule(must: string, letters: readonly string[]): Expression {
  const expression = readFormula(must);
  for (const part of partsOf(expression)) {
    if (part.kind === 'ordinal' || part.kind === 'here')
      throw new FormulaFault('unexpected', part.position, part.kind === 'here' ? '$' : '&');
    if (part.kind !== 'reference') continue;
    if (part.everywhere || part.where || part.coordinates.length > 0)
      throw new FormulaFault('unexpected', part.position, '[');
    if (!letters.includes(letterIn(part.address) ?? ''))
      throw new FormulaFault('noSuchCell', part.position, part.address);
  }
  return expression;
}

/**
 * The rules that a row does not keep; what cannot be worked out, because a cell is empty or its column hidden from the
 * filler, is no fault. A formula that has no meaning judges nothing.
 */
export function brokenRules(
  rules: readonly FormRule[],
  columns: readonly SheetColumn[],
  values: Readonly<Record<string, unknown>>,
): BrokenRule[] {
  return rules.flatMap(({ id, must, message, level, at }) => {
    const expression = tryRule(must);
    const held = expression && valueOf(expression, columns, values);
    return held === null || isTrue(held) ? [] : [{ rule: id, column: at, level, message }];
  });
}

function tryRule(must: string): Expression | null {
  try {
    return readFormula(must);
  } catch {
    return null;
  }
}

function valueOf(
  expression: Expression,
  columns: readonly SheetColumn[],
  values: Readonly<Record<string, unknown>>,
): GridValue {
  const of = (part: Expression): GridValue => valueOf(part, columns, values);
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'negative':
      return applyOperator('*', of(expression.of), -1);
    case 'binary':
      return applyOperator(expression.operator, of(expression.left), of(expression.right));
    case 'reference': {
      const letter = letterIn(expression.address);
      const column = columns.find((one) => one.letter === letter);
      return column ? cellValue(column.field.kind, values[column.id]) : null;
    }
    case 'call': {
      const [first, yes, no] = expression.of;
      if (expression.name !== 'if') return applyFunction(expression.name, expression.of.map(of));
      const chosen = isTrue(of(first!)) ? yes : no;
      return chosen ? of(chosen) : null;
    }
    default:
      return null;
  }
}

/** What a cell of a form is to a formula: amounts are fen, pointers their names. */
function cellValue(kind: FieldKind, value: unknown): GridValue {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'money') return /^-?\d+$/.test(String(value)) ? BigInt(String(value)) : null;
  return value as GridValue;
}
