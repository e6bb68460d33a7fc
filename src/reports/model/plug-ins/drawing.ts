/**
 * What a block of a plug-in draws: a description in pieces that the product draws itself, on the screen, on a wall, on paper and
 * in sheets. It holds figures, tables, shapes of charts and words, and nothing else: no markup, no style, no script.
 */
import { z } from 'zod';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { ChartBlock } from '../blocks/chart.ts';
import { mostDrawnRows } from '../blocks/plug-in.ts';
import { gapOfShape } from '../chart/shapes.ts';

const units = ['count', 'number', 'money', 'percent', 'days', 'minutes'] as const satisfies MeasureUnit[];
/** Shapes that need nothing but names and figures. */
const shapes = [
  'column',
  'bar',
  'line',
  'area',
  'combo',
  'pie',
  'ring',
  'funnel',
  'waterfall',
  'radar',
  'heatmap',
  'scatter',
] as const;

const words = z.string().max(500);
const label = z.strictObject({ zh: words.min(1), en: words.min(1) });
const place = z.number().int().min(0).max(19);

/** Amounts of a plug-in are bigints, over the wire they are strings. */
const drawingOf = <Amount extends z.ZodType>(amount: Amount) => {
  const figure = z.union([z.null(), z.number(), amount]);
  return z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('figures'),
        figures: z
          .array(z.strictObject({ label, unit: z.enum(units), value: figure }))
          .min(1)
          .max(8),
      }),
      z.strictObject({
        kind: z.literal('values'),
        title: label.nullable().default(null),
        columns: z
          .array(z.strictObject({ label, unit: z.enum(units).nullable() }))
          .min(1)
          .max(20),
        rows: z.array(z.array(z.union([figure, words, label])).max(20)).max(mostDrawnRows),
        /** Drawn by the names in one or two columns, with the figures of others. */
        chart: z
          .strictObject({
            shape: z.enum(shapes),
            names: z.array(place).min(1).max(2),
            figures: z.array(place).min(1).max(6),
          })
          .nullable()
          .default(null),
        /** Beside its chart; without one it is a table anyway. On paper and in sheets all values are. */
        hasTable: z.boolean().default(true),
        /** Of each row which row of the answer it tells: a press on it opens the records behind. */
        behind: z.array(z.number().int().min(0).nullable()).max(mostDrawnRows).default([]),
      }),
      z.strictObject({ kind: z.literal('words'), text: label }),
    ]),
  );
};

const mostPieces = 6;
const givenSchema = drawingOf(z.bigint()).min(1).max(mostPieces);
/** Over the wire. */
const drawingSchema = drawingOf(z.string().regex(/^-?\d{1,30}$/));
export type Drawing = z.output<typeof drawingSchema>;
type Piece = Drawing[number];
export type ValuesPiece = Extract<Piece, { kind: 'values' }>;
export type FiguresPiece = Extract<Piece, { kind: 'figures' }>;
type Given = z.output<typeof givenSchema>[number];
type GivenCell = null | number | bigint | string | Label;

/** What came of a block: its drawing, or why there is none. */
export const drawnSchema = z.union([
  z.object({ title: z.object({ zh: z.string(), en: z.string() }), drawing: drawingSchema }),
  /** The reason is for whoever designs; it is the author's, in whatever words. */
  z.object({ gap: z.enum(['not_installed', 'not_drawn']), reason: z.string().optional() }),
]);
export type Drawn = z.output<typeof drawnSchema>;

/**
 * The drawing that a plug-in gave, for the wire. Throws a sentence for its author where it is none: a piece that is not known, a
 * row of another length than its columns, a figure in another unit than its column says, a chart that its shape does not hold,
 * a row behind which the answer has none.
 */
export function readDrawing(given: unknown, rowsOfAnswer: number): Drawing {
  const read = givenSchema.safeParse(given);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw new Error(`${path.join('.')}: ${message}`);
  }
  for (const [at, piece] of read.data.entries()) {
    const fault = faultOf(piece, rowsOfAnswer);
    if (fault) throw new Error(`${at}: ${fault}`);
  }
  return read.data.map(wired);
}

function faultOf(piece: Given, rowsOfAnswer: number): string | null {
  if (piece.kind === 'words') return null;
  if (piece.kind === 'figures')
    return piece.figures.every(({ unit, value }) => isOf(unit, value)) ? null : 'a figure is not of its unit';
  const { columns, rows, chart, behind } = piece;
  if (rows.some((row) => row.length !== columns.length)) return 'a row has another length than its columns';
  if (rows.some((row) => row.some((cell, at) => !isOf(columns[at]!.unit, cell))))
    return 'a cell is not of the unit of its column';
  if (behind.length > rows.length || behind.some((row) => row !== null && row >= rowsOfAnswer))
    return 'behind a row stands no row of the answer';
  return chart && gapOfChart(columns, chart);
}

/** An amount is a bigint, any other figure a number; a column without a unit holds words. */
function isOf(unit: MeasureUnit | null, cell: GivenCell): boolean {
  if (cell === null) return true;
  if (unit === null) return typeof cell === 'string' || typeof cell === 'object';
  return typeof cell === (unit === 'money' ? 'bigint' : 'number');
}

type Columns = readonly { unit: MeasureUnit | null }[];

function gapOfChart(
  columns: Columns,
  { shape, names, figures }: NonNullable<ValuesPiece['chart']>,
): string | null {
  if (names.some((at) => columns[at]?.unit !== null)) return 'the names of a chart are words';
  const drawn = figures.flatMap((at) => columns[at]?.unit ?? []);
  if (drawn.length < figures.length) return 'the figures of a chart have units';
  const gap = gapOfShape(shape, {
    measures: drawn.map((unit) => ({ unit, additive: unit !== 'percent' })),
    dimensions: names.map(() => ({ isTime: true })),
    hasGoal: false,
  });
  return gap && `${shape}: ${gap.en}`;
}

function wired(piece: Given): Piece {
  const told = <Rest>(cell: Rest | bigint) => (typeof cell === 'bigint' ? String(cell) : cell);
  if (piece.kind === 'words') return piece;
  if (piece.kind === 'figures')
    return { ...piece, figures: piece.figures.map((one) => ({ ...one, value: told(one.value) })) };
  return { ...piece, rows: piece.rows.map((row) => row.map(told)) };
}

type Table = TableAnswer;

/** Values as an answer, so that they are shown as answers are. */
export function tableOfValues({ columns, rows }: ValuesPiece, say: (label: Label) => string): Table {
  return tableOf(
    columns,
    rows.map((row) => row.map((cell) => (isLabel(cell) ? say(cell) : cell))),
  );
}

/** Figures as an answer of one row. */
export function tableOfFigures({ figures }: FiguresPiece): Table {
  return tableOf(figures, [figures.map(({ value }) => value)]);
}

/** What is drawn of values: a chart by their names, over the answer that holds no more. Null of a table. */
export function chartOfValues(
  piece: ValuesPiece,
  say: (label: Label) => string,
): { block: ChartBlock; answer: Table } | null {
  if (!piece.chart) return null;
  const { shape, names, figures } = piece.chart;
  const table = tableOfValues(piece, say);
  const places = [...names, ...figures];
  const isTime = shape === 'line' || shape === 'area';
  return {
    answer: {
      ...table,
      columns: places.map((at) => table.columns[at]!),
      rows: table.rows.map((row) => places.map((at) => row[at]!)),
    },
    block: {
      type: 'chart',
      id: 'drawn',
      title: null,
      period: null,
      team: null,
      filters: [],
      shape,
      measures: figures.map(idOfColumn),
      by: names.map((at) => `${idOfColumn(at)}${isTime ? '.month' : ''}`),
      most: 100,
      goal: null,
    },
  };
}

const idOfColumn = (at: number) => `column_${at}`;

function tableOf(columns: readonly { label: Label; unit: MeasureUnit | null }[], rows: Cell[][]): Table {
  return {
    columns: columns.map(({ label: name, unit }, at) => ({
      id: idOfColumn(at),
      label: name,
      kind: unit === null ? 'text' : 'number',
      unit,
    })),
    rows,
    asOf: '',
    total: rows.length,
  };
}

function isLabel(cell: unknown): cell is Label {
  return typeof cell === 'object' && cell !== null && 'zh' in cell;
}
