/** Works formulas out over instances: a reference walks from where the formula stands to where the coordinates point. */
import { axes, lineageOf, type Axis, type Block, type Frame, type FrameCell } from '../frame.ts';
import type { GridValue } from '../grid-value.ts';
import { instancesBelow, type Instance } from '../instance.ts';
import { refuse } from '../../../../platform/model/refusal.ts';
import { gridRefusals } from '../grid-refusals.ts';
import { blockGrownBy } from './check-formula.ts';
import type { Coordinate, Expression, Reference } from './expression.ts';
import { applyFunction, applyOperator, gathers, isTrue } from './functions.ts';

/** Where a cell stands after everything has grown. */
export type Standpoint = Readonly<Record<Axis, Instance>>;

export type Surroundings = {
  frame: Frame;
  roots: Standpoint;
  valueAt(cell: FrameCell, at: Standpoint): GridValue;
  /** How many more cells formulas may read, all together. */
  budget: { left: number };
  /** Gathered values by the reference and the instances they are gathered below: the same for every line that asks. */
  gathered: Map<Expression, Map<Instance, Map<Instance, GridValue>>>;
};

/** The value of an expression at a standpoint; `outer` is where the formula itself stands, inside `{…}`. */
export function evaluate(
  expression: Expression,
  at: Standpoint,
  around: Surroundings,
  outer: Standpoint = at,
): GridValue {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'negative':
      return applyOperator('*', evaluate(expression.of, at, around, outer), -1);
    case 'binary':
      return applyOperator(
        expression.operator,
        evaluate(expression.left, at, around, outer),
        evaluate(expression.right, at, around, outer),
      );
    case 'ordinal':
      return currentOf(at, blockGrownBy(around.frame.byAddress.get(expression.address))!)?.ordinal ?? null;
    case 'here':
      return (
        valuesOf(
          { ...expression, kind: 'reference', coordinates: [], everywhere: false },
          outer,
          around,
          outer,
        )[0] ?? null
      );
    case 'reference':
      return valuesOf(expression, at, around, outer)[0] ?? null;
    case 'call':
      return call(expression, at, around, outer);
  }
}

function call(
  expression: Extract<Expression, { kind: 'call' }>,
  at: Standpoint,
  around: Surroundings,
  outer: Standpoint,
): GridValue {
  const { name, of } = expression;
  if (name === 'if') {
    const [condition, yes, no] = of;
    const chosen = isTrue(evaluate(condition!, at, around, outer)) ? yes : no;
    return chosen ? evaluate(chosen, at, around, outer) : null;
  }
  const [only] = of;
  if (of.length === 1 && only!.kind === 'reference' && gathers(name) && !only!.where)
    return gatherOnce(expression, only as Reference, at, around);
  const values = of.flatMap((part) =>
    part.kind === 'reference' && gathers(name)
      ? valuesOf(part, at, around, outer)
      : [evaluate(part, at, around, outer)],
  );
  return applyFunction(name, values);
}

/** `sum(B2[!0])` on a thousand lines is one sum, not a thousand. */
function gatherOnce(
  expression: Extract<Expression, { kind: 'call' }>,
  reference: Reference,
  at: Standpoint,
  around: Surroundings,
): GridValue {
  const target = around.frame.byAddress.get(reference.address)!;
  const [down, right] = axes.map((axis) => anchorsOf(reference, target, axis, at, around));
  if (down!.length !== 1 || right!.length !== 1)
    return applyFunction(expression.name, valuesBelow(target, down!, right!, around));
  const byExpression = around.gathered.get(expression) ?? new Map<Instance, Map<Instance, GridValue>>();
  around.gathered.set(expression, byExpression);
  const byLine = byExpression.get(down![0]!) ?? new Map<Instance, GridValue>();
  byExpression.set(down![0]!, byLine);
  if (!byLine.has(right![0]!))
    byLine.set(right![0]!, applyFunction(expression.name, valuesBelow(target, down!, right!, around)));
  return byLine.get(right![0]!)!;
}

function valuesOf(
  reference: Reference,
  at: Standpoint,
  around: Surroundings,
  outer: Standpoint,
): GridValue[] {
  const target = around.frame.byAddress.get(reference.address)!;
  const [down, right] = axes.map((axis) => anchorsOf(reference, target, axis, at, around));
  const { where } = reference;
  if (!where) return valuesBelow(target, down!, right!, around);
  return take(standpointsBelow(target, down!, right!), around)
    .filter((one) => isTrue(evaluate(where, one, around, outer)))
    .map((one) => around.valueAt(target, one));
}

function valuesBelow(
  target: FrameCell,
  down: Instance[],
  right: Instance[],
  around: Surroundings,
): GridValue[] {
  return take(standpointsBelow(target, down, right), around).map((one) => around.valueAt(target, one));
}

function take(standpoints: Standpoint[], { budget }: Surroundings): Standpoint[] {
  budget.left -= standpoints.length;
  return budget.left < 0 ? refuse(gridRefusals.tooMuchWork) : standpoints;
}

function standpointsBelow({ owner }: FrameCell, down: Instance[], right: Instance[]): Standpoint[] {
  const columns = right.flatMap((anchor) => instancesBelow(anchor, owner.right));
  return down
    .flatMap((anchor) => instancesBelow(anchor, owner.down))
    .flatMap((line) => columns.map((column) => ({ down: line, right: column })));
}

/** The instances below which the reference is looked for: the innermost block both stand in, moved by the coordinates. */
function anchorsOf(
  { coordinates, everywhere }: Reference,
  target: FrameCell,
  axis: Axis,
  at: Standpoint,
  around: Surroundings,
): Instance[] {
  if (everywhere) return [around.roots[axis]];
  const shared = new Set<Block>(lineageOf(target.owner[axis]));
  let nearest: Instance = at[axis];
  while (!shared.has(nearest.block)) nearest = nearest.parent!;
  const moves = coordinates
    .map((coordinate) => ({
      coordinate,
      block: blockGrownBy(around.frame.byAddress.get(coordinate.address))!,
    }))
    .filter(({ block }) => block.axis === axis)
    .toSorted((left, right) => lineageOf(left.block).length - lineageOf(right.block).length);
  return moves.reduce<Instance[]>(
    (anchors, { coordinate, block }) =>
      anchors.flatMap((anchor) => moved(anchor, block, coordinate.step, currentOf(at, block))),
    [nearest],
  );
}

function moved(
  anchor: Instance,
  block: Block,
  step: Coordinate['step'],
  current: Instance | undefined,
): Instance[] {
  return parentsIn(anchor, block).flatMap((parent) => {
    const siblings = parent.children.get(block) ?? [];
    if (step === 'all') return siblings;
    const ordinal = 'at' in step ? step.at : current && current.ordinal + step.by;
    return ordinal === undefined ? [] : siblings.slice(ordinal - 1, ordinal).filter(() => ordinal > 0);
  });
}

/** The parents of the block's instances that the anchor lies in, or that lie in it. */
function parentsIn(anchor: Instance, block: Block): Instance[] {
  if (!lineageOf(anchor.block).includes(block)) return instancesBelow(anchor, block.parent!);
  let inside = anchor;
  while (inside.block !== block) inside = inside.parent!;
  return [inside.parent!];
}

/** The instance of the block in which the standpoint lies. */
function currentOf(at: Standpoint, block: Block): Instance | undefined {
  for (let one: Instance | null = at[block.axis]; one; one = one.parent) if (one.block === block) return one;
  return undefined;
}
