/** A pivot as a grid: groups down, columns across, subtotals under each group, and totals on both edges. */
import type { Label } from '../../../platform/model/label.ts';
import { filtersOf, isPeriod, type Chosen } from '../blocks/asked.ts';
import type { PivotBlock } from '../blocks/pivot.ts';
import { nameAddress } from '../grid/address.ts';
import type { WrittenGrid } from '../grid/grid.ts';

type Cell = WrittenGrid['cells'][number];
type Value = Cell['value'];

const source = 'pivot';
const words = {
  total: { zh: '合计', en: 'Total' },
  subtotal: { zh: '小计', en: 'Subtotal' },
} satisfies Record<string, Label>;

const head = { style: { fill: 'head', bold: true, align: 'center' } } as const;
const summed = { style: { fill: 'total', bold: true } } as const;

/** Where things stand: so many lines of heads, so many columns of groups. */
type Frame = { block: PivotBlock; nameOf: (id: string) => Label; heads: number; across: number };

/**
 * The grid of a pivot for what its viewer chose. Figures that do not add up are asked again for each total: see the grid engine.
 * `nameOf` says what measures and dimensions are called.
 */
export function gridOfPivot(block: PivotBlock, chosen: Chosen, nameOf: (id: string) => Label): WrittenGrid {
  const { rows, columns, measures, hasTotals } = block;
  const heads = columns.length + Number(columns.length === 0 || measures.length > 1);
  const frame: Frame = { block, nameOf, heads, across: rows.length };
  const hasTotalColumns = hasTotals && columns.length > 0;
  const lines = heads + 1 + (hasTotals ? rows.length : 0);
  return {
    schema: 1,
    rows: Array.from({ length: lines }, (_, at) => ({ repeat: at < heads })),
    columns: Array.from({ length: rows.length + measures.length * (hasTotalColumns ? 2 : 1) }, (_, at) =>
      at < rows.length ? { size: 120 } : {},
    ),
    sources: [{ id: source, filters: filtersOf(block, chosen) }],
    freeze: { rows: heads, columns: rows.length },
    cells: [
      ...corner(frame),
      ...columnHeads(frame),
      ...(hasTotalColumns ? totalHeads(frame) : []),
      ...groups(frame),
      ...figureLines(frame).flatMap((line) => figures(frame, line, hasTotalColumns)),
    ],
  };
}

function corner({ block, nameOf, heads }: Frame): Cell[] {
  return block.rows.map((row, at) => ({
    at: [0, at],
    span: [heads, 1],
    value: said(nameOf(row)),
    ...head,
  }));
}

function columnHeads(frame: Frame): Cell[] {
  const { block, across } = frame;
  const fields = block.columns.map((field, at): Cell => ({
    at: [at, across],
    span: [1, block.measures.length],
    value: { kind: 'field', source, field },
    expand: 'right',
    ...head,
  }));
  return [...fields, ...measureHeads(frame, across, lastColumn(frame))];
}

/** The names of the measures, where they are not told by the block's name already. */
function measureHeads({ block, nameOf, heads }: Frame, first: number, top: string | null): Cell[] {
  if (heads === block.columns.length) return [];
  return block.measures.map((measure, at) => ({
    at: [heads - 1, first + at],
    value: said(nameOf(measure)),
    ...(top !== null && { top }),
    ...head,
  }));
}

function totalHeads(frame: Frame): Cell[] {
  const { block, across } = frame;
  const first = across + block.measures.length;
  const total: Cell = {
    at: [0, first],
    span: [block.columns.length, block.measures.length],
    value: said(words.total),
    ...head,
  };
  return [total, ...measureHeads(frame, first, null)];
}

function groups({ block, heads, across }: Frame): Cell[] {
  const { rows, hasTotals } = block;
  const fields = rows.map((field, at): Cell => ({
    at: [heads, at],
    span: [hasTotals ? across - at : 1, 1],
    value: {
      kind: 'field',
      source,
      field,
      ...(!isPeriod(field) && { sort: { by: block.measures[0]!, desc: true } }),
    },
  }));
  if (!hasTotals) return fields;
  const subtotals = rows.slice(1).map((_, at): Cell => {
    const level = across - 1 - at;
    return { at: [heads + 1 + at, level], span: [1, at + 1], value: said(words.subtotal), ...summed };
  });
  const total: Cell = {
    at: [heads + across, 0],
    span: [1, across],
    value: said(words.total),
    left: 'none',
    ...summed,
  };
  return [...fields, ...subtotals, total];
}

type Line = { row: number; isTotal: boolean; isWhole: boolean };

function figureLines({ block, heads, across }: Frame): Line[] {
  const detail = { row: heads, isTotal: false, isWhole: false };
  if (!block.hasTotals) return [detail];
  const subtotals = block.rows.slice(1).map((_, at) => ({
    row: heads + 1 + at,
    isTotal: true,
    isWhole: false,
  }));
  return [detail, ...subtotals, { row: heads + across, isTotal: true, isWhole: true }];
}

function figures(frame: Frame, { row, isTotal, isWhole }: Line, hasTotalColumns: boolean): Cell[] {
  const { block, across } = frame;
  const top = lastColumn(frame);
  const look = { ...(isTotal && summed), ...(isWhole && { left: 'none' }) };
  const inside = block.measures.map((measure, at): Cell => ({
    at: [row, across + at],
    value: { kind: 'measure', source, measure },
    ...(top !== null && { top }),
    ...look,
  }));
  if (!hasTotalColumns) return inside;
  const totals = block.measures.map((measure, at): Cell => ({
    at: [row, across + block.measures.length + at],
    value: { kind: 'measure', source, measure },
    ...look,
  }));
  return [...inside, ...totals];
}

/** The innermost field that grows to the right; null where there is none. */
function lastColumn({ block, across }: Frame): string | null {
  return block.columns.length === 0 ? null : nameAddress([block.columns.length - 1, across]);
}

function said(text: Label): Value {
  return { kind: 'static', text: { zh: text.zh, en: text.en } };
}
