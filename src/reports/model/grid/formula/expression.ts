/** What a formula means, once read. */

/** Moves a reference to another instance of the block that the cell grows: `A2:-1` the one before, `A2:1` the first, `A2:!0` all. */
export type Coordinate = { address: string; step: { by: number } | { at: number } | 'all' };

export type Reference = {
  kind: 'reference';
  address: string;
  coordinates: Coordinate[];
  /** `[!0]`: wherever the cell stands, on both axes. */
  everywhere: boolean;
  /** `{…}`: of these, only where it holds. */
  where?: Expression;
  position: number;
};

export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { kind: 'constant'; value: number | string | boolean }
  | Reference
  /** `$A2` inside `{…}`: the value where the formula stands. */
  | { kind: 'here'; address: string; position: number }
  /** `&A2`: which one it is, from 1. */
  | { kind: 'ordinal'; address: string; position: number }
  | { kind: 'call'; name: string; of: Expression[]; position: number }
  | { kind: 'negative'; of: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression };

/** Every part of the expression, itself first. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'call':
      return [expression, ...expression.of.flatMap(partsOf)];
    case 'negative':
      return [expression, ...partsOf(expression.of)];
    case 'binary':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    case 'reference':
      return [expression, ...(expression.where ? partsOf(expression.where) : [])];
    default:
      return [expression];
  }
}
