/** A grid that has been looked through: its frame, its formulas and the tables it needs; or every fault with its cell. */
import type { PeriodKind } from '../../../platform/model/calendar.ts';
import { buildFrame } from './build-frame.ts';
import { fieldIn, type Catalogue } from './catalogue.ts';
import { checkFormulas, type Expressions } from './check-formulas.ts';
import { isAdditive, isFault, needKeys, needMeasure, type Need } from './figure.ts';
import { axes, rootOf, type Axis, type Block, type Frame, type FrameCell } from './frame.ts';
import { faultAt, usesOfSums, type GridFault } from './grid-faults.ts';
import { needSeries, type NeededSeries } from './need-series.ts';
import type { FieldValue, Grid, GridCellValue } from './grid.ts';
import { planTables, type TablePlan } from './plan-questions.ts';

/** The figures of a grid by what they are for: a cell, the whole that a share is of, the order of a block, what a cell draws. */
export type Needs = {
  cells: Map<string, Need>;
  wholes: Map<string, Need>;
  orders: Map<string, Need>;
  series: Map<string, NeededSeries>;
};

export type CheckedGrid = {
  grid: Grid;
  frame: Frame;
  needs: Needs;
  plan: TablePlan;
  expressions: Expressions;
  /** The kind of periods a block is grouped by. */
  periodOf(block: Block): PeriodKind | undefined;
};

export type Checked = { checked: CheckedGrid } | { faults: GridFault[] };

/** Looks a grid through against what there is to measure. */
export function checkGrid(grid: Grid, catalogue: Catalogue): Checked {
  const built = buildFrame(grid);
  if ('faults' in built) return built;
  const { frame } = built;
  const { needs, blocks, faults } = needsOf(grid, frame, catalogue);
  const { expressions, faults: wrong } = checkFormulas(frame, needs.cells);
  const all = [...faults, ...wrong, ...checkPages(grid, frame)];
  if (all.length > 0) return { faults: all };
  const series = [...needs.series.values()];
  const figures = [needs.cells, needs.wholes, needs.orders].flatMap((of) => [...of.values()]);
  const plan = planTables(
    [...figures, ...series.map(({ figure }) => figure)],
    [...blocks, ...series.map(({ order, figure }) => ({ block: order, source: figure.source }))],
    catalogue,
  );
  const periodOf = (block: Block) => periodIn(grid, block, catalogue);
  return { checked: { grid, frame, needs, plan, expressions, periodOf } };
}

function periodIn(grid: Grid, { fields: [value] }: Block, catalogue: Catalogue): PeriodKind | undefined {
  const source = grid.sources.find(({ id }) => id === value?.source);
  const field = source && value && !value.buckets ? fieldIn(source, value.field, catalogue) : undefined;
  return field?.period ?? (field?.kind === 'day' ? 'day' : undefined);
}

type Found = { needs: Needs; blocks: { block: Block; source: Need['source'] }[]; faults: GridFault[] };

function needsOf(grid: Grid, frame: Frame, catalogue: Catalogue): Found {
  const found: Found = {
    needs: { cells: new Map(), wholes: new Map(), orders: new Map(), series: new Map() },
    blocks: [],
    faults: [],
  };
  const keep = (kept: Map<string, Need>, key: string, need: Need | GridFault) => {
    if (isFault(need)) found.faults.push(need);
    else kept.set(key, need);
  };
  for (const cell of frame.cells) {
    const { address, owner } = cell;
    const { value } = cell.cell;
    if (value.kind === 'measure')
      keep(found.needs.cells, address, needMeasure(grid, catalogue, { ...value, address, owner }));
    if (value.kind === 'field') needField(cell, grid, catalogue, found, keep);
    if (value.kind === 'quick') needQuick(cell, value, grid, frame, catalogue, found, keep);
    const series = cell.cell.drawn && needSeries(grid, catalogue, cell, cell.cell.drawn);
    if (series && 'code' in series) found.faults.push(series);
    else if (series) found.needs.series.set(address, series);
  }
  return found;
}

type Keep = (kept: Map<string, Need>, key: string, need: Need | GridFault) => void;

function needField(cell: FrameCell, grid: Grid, catalogue: Catalogue, found: Found, keep: Keep): void {
  const { address, owner, shows } = cell;
  const value = cell.cell.value as FieldValue;
  const keys = needKeys(grid, catalogue, cell);
  if (isFault(keys) || !shows) return keep(found.needs.cells, address, keys);
  const block = owner[shows.axis];
  if (block.fields[0] === value) found.blocks.push({ block, source: keys.source });
  const across = shows.axis === 'down' ? 'right' : 'down';
  const alone = { ...owner, [across]: rootOf(owner[across]) };
  for (const by of [value.sort?.by, value.top?.by].filter((by) => by !== undefined && by !== 'value'))
    keep(
      found.needs.orders,
      `${block.address} ${by}`,
      needMeasure(grid, catalogue, {
        address,
        source: value.source,
        measure: by!,
        owner: withoutOthers(alone, block),
        aggregate: 'sum',
      }),
    );
}

/** A block is sorted and cut by what each of its values has by itself, before any are put together. */
function withoutOthers(owner: Record<Axis, Block>, block: Block): Record<Axis, Block> {
  const fields = block.fields.map((field) => ({ ...field, top: undefined }));
  return { ...owner, [block.axis]: { ...block, fields } };
}

function needQuick(
  { address, owner }: FrameCell,
  { quick, of, axis }: Extract<GridCellValue, { kind: 'quick' }>,
  grid: Grid,
  frame: Frame,
  catalogue: Catalogue,
  { needs, faults }: Found,
  keep: Keep,
): void {
  const target = frame.byAddress.get(of);
  const measure = target?.cell.value;
  if (!target) faults.push(faultAt(address, 'noSuchCell', { name: of }));
  else if (measure!.kind !== 'measure' && measure!.kind !== 'formula')
    faults.push(faultAt(address, 'quickOfNoFigure', { name: of }));
  else if (axes.some((axis) => target.owner[axis] !== owner[axis]))
    faults.push(faultAt(address, 'quickElsewhere', { name: of }));
  else if (!owner[axis].parent) faults.push(faultAt(address, 'quickWithoutBlock', { name: of }));
  else if (quick === 'yearOnYear' && !periodIn(grid, owner[axis], catalogue))
    faults.push(faultAt(address, 'quickNeedsPeriods'));
  else if (quick === 'shareOfParent' || quick === 'shareOfAll' || quick === 'running') {
    if (measure!.kind !== 'measure') {
      if (quick !== 'running') faults.push(faultAt(address, 'quickOfNoFigure', { name: of }));
      return;
    }
    const source = grid.sources.find(({ id }) => id === measure!.source);
    if (source && !isAdditive(source, measure!.measure, measure!.aggregate, catalogue)) {
      const use = usesOfSums[quick === 'running' ? 'running' : 'share'];
      faults.push(faultAt(address, 'notAdditive', { measure: measure!.measure, use }));
    } else if (quick !== 'running') {
      const whole = { ...owner, [axis]: quick === 'shareOfParent' ? owner[axis].parent! : frame.roots[axis] };
      keep(needs.wholes, address, needMeasure(grid, catalogue, { ...measure!, address, owner: whole }));
    }
  }
}

function checkPages({ rows, page }: Grid, frame: Frame): GridFault[] {
  const faults: GridFault[] = [];
  const at = page?.breakAfter;
  if (at !== undefined && frame.byAddress.get(at)?.shows?.axis !== 'down')
    faults.push(faultAt('', 'noSuchBreak', { name: at }));
  const repeated = rows.map(({ repeat }) => repeat).lastIndexOf(true);
  const grows = frame.roots.down.bands.some(({ first }) => first <= repeated);
  if (repeated >= 0 && (grows || rows.slice(0, repeated).some(({ repeat }) => !repeat)))
    faults.push(faultAt('', 'headNotAtTop'));
  return faults;
}
