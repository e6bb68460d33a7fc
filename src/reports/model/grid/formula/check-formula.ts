/** Whether a formula can be worked out where it stands: its cells are there, its coordinates name blocks, one value is one value. */
import { axes, lineageOf, type Axis, type Block, type Frame, type FrameCell } from '../frame.ts';
import { partsOf, type Expression, type Reference } from './expression.ts';
import { FormulaFault } from './formula-faults.ts';
import { gathers } from './functions.ts';

/** The block that a cell grows; undefined for a cell that does not grow. */
export function blockGrownBy(cell: FrameCell | undefined): Block | undefined {
  return cell?.shows && cell.owner[cell.shows.axis];
}

/** Throws a FormulaFault at the first part that has no meaning in this cell. */
export function checkFormula(expression: Expression, cell: FrameCell, frame: Frame): void {
  for (const part of partsOf(expression)) {
    if (part.kind !== 'reference' && part.kind !== 'here' && part.kind !== 'ordinal') continue;
    const target = frame.byAddress.get(part.address);
    if (!target) throw new FormulaFault('noSuchCell', part.position, part.address);
    if (part.kind === 'ordinal' && !isAround(blockGrownBy(target), cell))
      throw new FormulaFault('notABlock', part.position, part.address);
    if (part.kind === 'here' && !hasOneValue(target, [], cell, frame))
      throw new FormulaFault('manyValues', part.position, part.address);
    if (part.kind === 'reference') checkCoordinates(part, target, frame);
  }
  checkSingles(expression, cell, frame);
}

function isAround(block: Block | undefined, { owner }: FrameCell): boolean {
  return block !== undefined && lineageOf(owner[block.axis]).includes(block);
}

function checkCoordinates({ coordinates, position }: Reference, target: FrameCell, frame: Frame): void {
  for (const { address } of coordinates)
    if (!isAround(blockGrownBy(frame.byAddress.get(address)), target))
      throw new FormulaFault('notABlock', position, address);
}

/** Outside functions that gather, a reference has to be one value. What stands in `{…}` is asked of each instance by itself. */
function checkSingles(expression: Expression, cell: FrameCell, frame: Frame): void {
  if (expression.kind === 'reference') {
    const target = frame.byAddress.get(expression.address)!;
    if (
      expression.everywhere ||
      expression.where ||
      !hasOneValue(target, expression.coordinates, cell, frame)
    )
      throw new FormulaFault('manyValues', expression.position, expression.address);
  }
  if (expression.kind === 'negative') checkSingles(expression.of, cell, frame);
  if (expression.kind === 'binary') {
    checkSingles(expression.left, cell, frame);
    checkSingles(expression.right, cell, frame);
  }
  if (expression.kind !== 'call') return;
  for (const part of expression.of) {
    if (gathers(expression.name) && part.kind === 'reference') {
      if (part.where) checkFormula(part.where, frame.byAddress.get(part.address)!, frame);
    } else checkSingles(part, cell, frame);
  }
}

/** Every block around the target is around the cell as well, or a coordinate names one of its instances. */
function hasOneValue(
  target: FrameCell,
  coordinates: Reference['coordinates'],
  cell: FrameCell,
  frame: Frame,
): boolean {
  const named = coordinates
    .filter(({ step }) => step !== 'all')
    .map(({ address }) => blockGrownBy(frame.byAddress.get(address)));
  const all = coordinates
    .filter(({ step }) => step === 'all')
    .map(({ address }) => blockGrownBy(frame.byAddress.get(address)));
  return axes.every((axis) => {
    const own = new Set<Block>(lineageOf(cell.owner[axis]));
    const steps = lineageOf(target.owner[axis]).filter((block) => block.parent);
    const moved = movedBlocks(steps, [...named, ...all], axis);
    return steps.every(
      (block) => named.includes(block) || (own.has(block) && !moved.has(block) && !all.includes(block)),
    );
  });
}

/** Inside a block that a coordinate moves there is no instance of one's own any more. */
function movedBlocks(
  steps: readonly Block[],
  moving: readonly (Block | undefined)[],
  axis: Axis,
): Set<Block> {
  const outermost = steps.findLastIndex((block) => block.axis === axis && moving.includes(block));
  return new Set(steps.slice(0, Math.max(0, outermost)));
}
