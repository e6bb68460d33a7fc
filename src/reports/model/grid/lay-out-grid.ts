/**
 * Lays a checked grid out: every cell of the template once for each crossing of its block of lines with its block of columns, in
 * its place on both axes. Conditional properties come last, when all values are known.
 */
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { say } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { CheckedGrid } from './check-grid.ts';
import { drawCell } from './draw-cell.ts';
import { evaluate, type Standpoint } from './formula/evaluate.ts';
import { isTrue } from './formula/functions.ts';
import type { Axis, Block, FrameCell } from './frame.ts';
import { gridRefusals } from './grid-refusals.ts';
import type { GridValue } from './grid-value.ts';
import type { Conditional } from './grid.ts';
import { growGrid, type Filled, type GrownGrid } from './grow-grid.ts';
import { instancesBelow, type Instance } from './instance.ts';
import type { CellQuestion, LaidGrid, LaidLine, PlacedCell } from './laid-grid.ts';
import { rangeOf, templateLines } from './lay-axis.ts';
import { showValue, shownAs, type Reader } from './show-value.ts';

type Laying = { checked: CheckedGrid; grown: GrownGrid; reader: Reader; laid: LaidGrid };
/** The cells that begin on each line of an axis. */
type Beginning = Readonly<Record<Axis, ReadonlyMap<number, PlacedCell[]>>>;

/**
 * The grid with its rows. Cells come line by line, from left to right, and never overlap. Refuses a grid that comes to more than
 * `mostCells`.
 */
export function layOutGrid(
  checked: CheckedGrid,
  filled: Filled,
  reader: Reader,
  mostCells = Infinity,
): LaidGrid {
  const { grid, frame, needs } = checked;
  const grown = growGrid(checked, filled, reader.locale);
  refuseTooLarge(checked, grown, mostCells);
  const laid: LaidGrid = {
    rows: linesOf(grown.roots.down, grid.rows),
    columns: linesOf(grown.roots.right, grid.columns),
    cells: [],
    questions: questionsOf(checked),
    frozen: {
      rows: frozenLines(grown.roots.down, grid.freeze?.rows ?? 0),
      columns: frozenLines(grown.roots.right, grid.freeze?.columns ?? 0),
    },
  };
  const laying = { checked, grown, reader, laid };
  const conditions: ((beginning: Beginning) => void)[] = [];
  for (const cell of frame.cells) {
    const unit = unitOf(cell, checked);
    const question = needs.cells.get(cell.address);
    const columns = instancesBelow(grown.roots.right, cell.owner.right);
    const places: { at: Standpoint; placed: PlacedCell }[] = [];
    for (const down of instancesBelow(grown.roots.down, cell.owner.down)) {
      for (const right of columns) {
        const at = { down, right };
        const placed = placeCell(
          cell,
          at,
          laying,
          unit,
          question && cell.cell.value.kind === 'measure' ? question.fields : null,
        );
        laid.cells.push(placed);
        places.push({ at, placed });
        if (cell.cell.hidden !== undefined || cell.cell.when.length > 0)
          conditions.push((beginning) => applyConditions(cell, at, placed, laying, beginning));
      }
    }
    drawCell(cell, places, laying);
  }
  breakPages(grown.roots.down, checked, laid.rows);
  laid.cells.sort((left, right) => left.row - right.row || left.column - right.column);
  const beginning = conditions.length > 0 ? beginningOf(laid.cells) : { down: new Map(), right: new Map() };
  for (const apply of conditions) apply(beginning);
  return laid;
}

function refuseTooLarge({ frame }: CheckedGrid, { roots }: GrownGrid, most: number): void {
  const counted = new Map<Block, number>();
  const countOf = (block: Block) => {
    if (!counted.has(block)) counted.set(block, instancesBelow(roots[block.axis], block).length);
    return counted.get(block)!;
  };
  const cells = frame.cells.reduce((sum, { owner }) => sum + countOf(owner.down) * countOf(owner.right), 0);
  if (cells > most) refuse(gridRefusals.tooLarge, { cells, most });
}

function linesOf(root: Instance, template: CheckedGrid['grid']['rows']): LaidLine[] {
  return templateLines(root).map((line) => ({
    template: line,
    size: template[line]!.size,
    repeat: template[line]!.repeat,
    hidden: template[line]!.size === 0,
    breakAfter: false,
  }));
}

/** Lines of the template that stay in sight, counted after they have grown. */
function frozenLines(root: Instance, lines: number): number {
  const last = Math.min(lines, root.block.last + 1);
  const cut = root.block.bands.find((band) => band.first < last && last <= band.last);
  return last <= 0
    ? 0
    : cut
      ? rangeOf(root, [0, cut.first], false).start + cut.first
      : rangeOf(root, [0, last - 1], true).size;
}

function questionsOf({ frame, needs }: CheckedGrid): Map<string, CellQuestion> {
  const measured = frame.cells.filter(({ cell }) => cell.value.kind === 'measure');
  return new Map(
    measured.map(({ address }) => {
      const { source, column, fields } = needs.cells.get(address)!;
      return [address, { source: source.id, measure: column, fields }];
    }),
  );
}

/** The unit a cell's figures come in; of formulas and texts their values tell it. */
function unitOf({ address, cell }: FrameCell, { needs, frame }: CheckedGrid): MeasureUnit | null {
  const { value } = cell;
  if (value.kind === 'measure') return needs.cells.get(address)!.unit;
  if (value.kind !== 'quick') return null;
  if (value.quick === 'rank') return 'count';
  return value.quick === 'running'
    ? unitOf(frame.byAddress.get(value.of)!, { needs, frame } as CheckedGrid)
    : 'percent';
}

function placeCell(
  { address, cell, lines }: FrameCell & { address: string },
  at: Standpoint,
  { grown, reader, checked }: Laying,
  unit: MeasureUnit | null,
  fields: readonly string[] | null,
): PlacedCell {
  const down = rangeOf(at.down, lines.down, cell.stretch);
  const right = rangeOf(at.right, lines.right, cell.stretch);
  const value = grown.surroundings.valueAt(checked.frame.byAddress.get(address)!, at);
  const shown = shownAs(cell.format, unit, value);
  const empty = unit !== null && value === null ? '–' : '';
  return {
    address,
    row: down.start,
    column: right.start,
    rows: down.size,
    columns: right.size,
    value,
    text: showValue(value, shown, reader) || empty,
    shown,
    style: cell.style ?? {},
    behind: fields && behindOf(at, fields),
  };
}

/** The values that narrow the figure down; null when it gathers several values under one name, or has rows of its own. */
function behindOf(at: Standpoint, fields: readonly string[]): GridValue[] | null {
  const values = new Map<string, GridValue>();
  for (const axis of ['right', 'down'] as const) {
    for (let one: Instance | null = at[axis]; one; one = one.parent) {
      if (one.gathered) return null;
      one.block.fields.forEach(({ field }, index) => values.set(field, one!.values[index] ?? null));
    }
  }
  return fields.map((field) => values.get(field) ?? null);
}

function breakPages(root: Instance, { grid, frame }: CheckedGrid, rows: LaidLine[]): void {
  const at = grid.page?.breakAfter;
  if (at === undefined) return;
  for (const { start, size } of instancesBelow(root, frame.byAddress.get(at)!.owner.down))
    rows[start + size - 1]!.breakAfter = true;
}

function beginningOf(cells: readonly PlacedCell[]): Beginning {
  return { down: Map.groupBy(cells, ({ row }) => row), right: Map.groupBy(cells, ({ column }) => column) };
}

function applyConditions(
  { address, cell }: FrameCell,
  at: Standpoint,
  placed: PlacedCell,
  laying: Laying,
  beginning: Beginning,
): void {
  const { hidden, when } = laying.checked.expressions.get(address)!;
  const holds = (expression: NonNullable<typeof hidden>) =>
    isTrue(evaluate(expression, at, laying.grown.surroundings));
  if (hidden && holds(hidden)) empty(placed);
  cell.when.forEach((condition, index) => {
    if (holds(when[index]!)) applyProperties(condition, placed, laying, beginning);
  });
}

function empty(placed: PlacedCell): void {
  Object.assign(placed, { value: null, text: '', behind: null });
  delete placed.drawing;
}

function applyProperties(
  { scope, set }: Conditional,
  placed: PlacedCell,
  { laid, reader: { locale } }: Laying,
  beginning: Beginning,
): void {
  if (set.value) {
    empty(placed);
    Object.assign(placed, { value: say(set.value, locale), text: say(set.value, locale) });
  }
  if (set.link === false) placed.behind = null;
  const rows = laid.rows.slice(placed.row, placed.row + placed.rows);
  const columns = laid.columns.slice(placed.column, placed.column + placed.columns);
  if (set.height !== undefined) for (const row of rows) row.size = set.height;
  if (set.width !== undefined) for (const column of columns) column.size = set.width;
  if (set.hide && scope === 'cell') empty(placed);
  else if (set.hide) for (const line of scope === 'row' ? rows : columns) line.hidden = true;
  if (set.pageBreak) rows.at(-1)!.breakAfter = true;
  if (set.style)
    for (const one of scopeOf(scope, placed, beginning)) one.style = { ...one.style, ...set.style };
}

/** The cell itself, or every cell that stands on its lines (in its columns) and on no others. */
function scopeOf(scope: Conditional['scope'], placed: PlacedCell, beginning: Beginning): PlacedCell[] {
  if (scope === 'cell') return [placed];
  const { row, rows, column, columns } = placed;
  const [first, count] = scope === 'row' ? [row, rows] : [column, columns];
  const lines = Array.from({ length: count }, (_, index) => first + index);
  return lines
    .flatMap((line) => beginning[scope === 'row' ? 'down' : 'right'].get(line) ?? [])
    .filter((one) => (scope === 'row' ? one.row + one.rows : one.column + one.columns) <= first + count);
}
