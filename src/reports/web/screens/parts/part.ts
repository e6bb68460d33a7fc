import type { TableAnswer, WireFunnel } from '../../../../insights/model/answer.ts';
import { cellName } from '../../../../insights/web/index.ts';
import { numberIn } from '../wall-figure.ts';

/** The room that a part fills, in units of a wall of 1920 by 1080. */
export type Room = { w: number; h: number };

/** A row of an answer with one key: how it is called and its figures. */
export type NamedRow = { name: string; figures: (number | null)[] };

/** The rows of an answer whose first columns are keys; what has no name is told so. */
export function namedRows({ columns, rows }: TableAnswer, nameless: string): NamedRow[] {
  const keys = columns.filter(({ unit }) => unit === null).length;
  return rows.map((row) => ({
    name: row
      .slice(0, keys)
      .map((cell) => cellName(cell, nameless))
      .join(' · '),
    figures: row.slice(keys).map(numberIn),
  }));
}

/** The rows that are ranked: those with a figure; of amounts and counts those with any. */
export function rankedRows(answer: TableAnswer, nameless: string): NamedRow[] {
  const isShare = figureColumns(answer)[0]?.unit === 'percent';
  return namedRows(answer, nameless).filter(({ figures: [first] }) => (isShare ? first !== null : !!first));
}

/** What is told of a stage in a line. */
const stageFigures: ReadonlySet<string> = new Set([
  'count',
  'amount',
  'stepRate',
  'overallRate',
  'openStart',
  'in',
  'fwd',
  'back',
  'lost',
  'openEnd',
]);

/** A funnel as lines, with the figures that there is room for on a wall. */
export function linesOfFunnel({ columns, rows, asOf, total }: WireFunnel): TableAnswer {
  const shown = columns.map(({ unit, id }) => unit === null || stageFigures.has(id));
  const among = <T>(cells: readonly T[]) => cells.filter((_, at) => shown[at]);
  return { columns: among(columns), rows: rows.map(among), asOf, total };
}

/** The columns of numbers of an answer. */
export function figureColumns({ columns }: TableAnswer): TableAnswer['columns'] {
  return columns.filter(({ unit }) => unit !== null);
}

/** The first number of an answer without keys, in its unit. */
export function firstFigure(answer: TableAnswer): {
  column: TableAnswer['columns'][number] | undefined;
  value: number | null;
} {
  const [column] = figureColumns(answer);
  const value = column && numberIn(answer.rows[0]?.[answer.columns.indexOf(column)]);
  return { column, value: value ?? null };
}

const inks = ['chart-1', 'chart-2', 'chart-3', 'chart-4'] as const;

export const inkOf = (at: number): string => `var(--${inks[at % inks.length]})`;
