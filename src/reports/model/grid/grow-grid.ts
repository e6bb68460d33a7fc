/** A checked grid with its rows: both axes grown and laid, and the value of every cell at every crossing. */
import type { Locale } from '../../../platform/model/label.ts';
import { say } from '../../../platform/model/label.ts';
import type { CheckedGrid } from './check-grid.ts';
import { evaluate, type Standpoint, type Surroundings } from './formula/evaluate.ts';
import { otherAxis, type Axis, type Block, type FrameCell } from './frame.ts';
import type { Need } from './figure.ts';
import { foldFigure } from './fold-figure.ts';
import { foldSeries, type Series } from './fold-series.ts';
import type { GridValue } from './grid-value.ts';
import type { GridCellValue } from './grid.ts';
import { growInstances, type Growth, type Instance } from './instance.ts';
import { layAxis } from './lay-axis.ts';
import type { PlannedTable } from './plan-questions.ts';
import { calculateSeries, findLastYear, shareOf, yearOnYear } from './quick-calculation.ts';
import type { SourceTable } from './source-table.ts';

/** The rows of each planned table. */
export type Filled = ReadonlyMap<PlannedTable, SourceTable>;

export type GrownGrid = {
  roots: Standpoint;
  surroundings: Surroundings;
  /** What a line or columns of the cell are drawn from. */
  seriesOf(cell: FrameCell): Series;
};

/** A second's work. */
const mostReads = 5_000_000;

type Growing = { checked: CheckedGrid; filled: Filled; locale: Locale; growths: Record<Axis, Growth> };
type ValueAt = (at: Standpoint) => GridValue;

/** Grows both axes from the rows and lays them; values are worked out when they are asked for, each once. */
export function growGrid(checked: CheckedGrid, filled: Filled, locale: Locale): GrownGrid {
  const growths = {
    down: growAxis(checked, filled, 'down', locale),
    right: growAxis(checked, filled, 'right', locale),
  };
  const roots = { down: growths.down.root, right: growths.right.root };
  layAxis(roots.down);
  layAxis(roots.right);
  const growing = { checked, filled, locale, growths };
  const values = new Map<FrameCell, ValueAt>();
  const surroundings: Surroundings = {
    frame: checked.frame,
    roots,
    gathered: new Map(),
    budget: { left: mostReads },
    valueAt(cell, at) {
      const known = values.get(cell);
      if (known) return known(at);
      const made = valuesOfCell(cell, growing, surroundings);
      values.set(cell, made);
      return made(at);
    },
  };
  return { roots, surroundings, seriesOf: (cell) => seriesOfCell(cell, growing) };
}

function growAxis({ frame, plan, needs }: CheckedGrid, filled: Filled, axis: Axis, locale: Locale): Growth {
  const tableOf = (table: PlannedTable) => filled.get(table)!;
  const figuresOf = (block: Block, by: string, growth: Growth) => {
    const need = needs.orders.get(`${block.address} ${by}`)!;
    const table = tableOf(plan.tableOf(need));
    const everything = growth.labelsOf(table, frame.roots[axis]);
    const figure = foldFigure(need, table, growth.labelsOf(table, block), everything);
    return (instance: Instance) => figure(instance, growth.root);
  };
  const keysOf = (block: Block) => plan.keysOf(block).map(tableOf);
  return growInstances(frame.roots[axis], frame.blocks[axis], keysOf, figuresOf, locale);
}

function valuesOfCell(cell: FrameCell, growing: Growing, around: Surroundings): ValueAt {
  const { value } = cell.cell;
  const { needs, expressions } = growing.checked;
  switch (value.kind) {
    case 'static': {
      const text = say(value.text, growing.locale);
      return () => text;
    }
    case 'picture':
      return () => value.alt;
    case 'measure':
      return foldNeed(needs.cells.get(cell.address)!, cell.owner, growing);
    case 'field': {
      if (!cell.shows) return foldNeed(needs.cells.get(cell.address)!, cell.owner, growing);
      const { axis, field } = cell.shows;
      // Ranges and the rest are one text for all fields of a list.
      return (at) => at[axis].values[field] ?? null;
    }
    case 'formula': {
      const expression = expressions.get(cell.address)!.value!;
      return remembered((at) => evaluate(expression, at, around));
    }
    case 'quick':
      return quickValues(cell, value, growing, around);
  }
}

function foldNeed(
  need: Need,
  owner: Readonly<Record<Axis, Block>>,
  { checked, filled, growths }: Growing,
): ValueAt {
  const table = filled.get(checked.plan.tableOf(need))!;
  const labels = (axis: Axis) => growths[axis].labelsOf(table, owner[axis]);
  const figure = foldFigure(need, table, labels('down'), labels('right'));
  return ({ down, right }) => figure(down, right);
}

function seriesOfCell({ address, owner }: FrameCell, { checked, filled, growths }: Growing): Series {
  const { needs, plan } = checked;
  const series = needs.series.get(address)!;
  const rows = filled.get(plan.tableOf(series.figure))!;
  const order = filled.get(plan.keysOf(series.order)[0]!)!;
  const labels = (axis: Axis) => growths[axis].labelsOf(rows, owner[axis]);
  return foldSeries(series, { order, rows }, labels('down'), labels('right'));
}

function remembered(make: ValueAt): ValueAt {
  const known = new Map<Instance, Map<Instance, GridValue>>();
  return (at) => {
    const line = known.get(at.down) ?? new Map<Instance, GridValue>();
    if (line.size === 0) known.set(at.down, line);
    if (!line.has(at.right)) line.set(at.right, make(at));
    return line.get(at.right)!;
  };
}

function quickValues(
  cell: FrameCell,
  { quick, of, axis }: Extract<GridCellValue, { kind: 'quick' }>,
  growing: Growing,
  around: Surroundings,
): ValueAt {
  const { checked } = growing;
  const target = checked.frame.byAddress.get(of)!;
  const valueOf: ValueAt = (at) => around.valueAt(target, at);
  const block = cell.owner[axis];
  if (quick === 'yearOnYear') {
    const lastYear = findLastYear(around.roots[axis], block, checked.periodOf);
    return (at) => {
      const before = lastYear(at[axis]);
      return before ? yearOnYear(valueOf({ ...at, [axis]: before }), valueOf(at)) : null;
    };
  }
  if (quick === 'shareOfParent' || quick === 'shareOfAll') {
    const outer = quick === 'shareOfParent' ? block.parent! : checked.frame.roots[axis];
    const whole = foldNeed(
      checked.needs.wholes.get(cell.address)!,
      { ...cell.owner, [axis]: outer },
      growing,
    );
    const above = (at: Standpoint) => (quick === 'shareOfParent' ? at[axis].parent! : around.roots[axis]);
    return (at) => shareOf(valueOf(at), whole({ ...at, [axis]: above(at) }));
  }
  const series = new Map<Instance, Map<Instance, GridValue[]>>();
  return (at) => {
    const parent = at[axis].parent!;
    const across = at[otherAxis[axis]];
    const byParent = series.get(parent) ?? new Map<Instance, GridValue[]>();
    series.set(parent, byParent);
    if (!byParent.has(across)) {
      const siblings = parent.children.get(block)!;
      byParent.set(
        across,
        calculateSeries(
          quick,
          siblings.map((one) => valueOf({ ...at, [axis]: one })),
        )!,
      );
    }
    return byParent.get(across)![at[axis].ordinal - 1]!;
  };
}
