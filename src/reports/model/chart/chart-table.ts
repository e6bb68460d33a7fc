/** The answer to a chart's question as what is drawn: names along an axis, and a series of numbers for each colour. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';

export type ChartSeries = {
  name: string;
  measure: string;
  unit: MeasureUnit;
  /** By category; null where nothing is known. */
  values: (number | null)[];
  /** Which row of the answer each number is of, so that it opens its records; null of none. */
  rows: (number | null)[];
};

export type ChartTable = {
  categories: string[];
  series: ChartSeries[];
  /** How many values of the second dimension are left out, because more colours cannot be told apart. */
  leftOut: number;
};

/** So many colours can be told apart. */
const mostSeries = 8;

type Told = {
  /** How many of the first columns are dimensions: none, one, or two. */
  keys: number;
  nameOf: (cell: Cell) => string;
  sayLabel: (label: Label) => string;
};

/** With two dimensions the first goes along the axis and the second becomes the series, those with the most first. */
export function chartTableOf(answer: TableAnswer, told: Told): ChartTable {
  return told.keys === 2 ? crossed(answer, told) : listed(answer, told);
}

function listed({ columns, rows }: TableAnswer, { keys, nameOf, sayLabel }: Told): ChartTable {
  return {
    categories: rows.map((row) => (keys === 0 ? '' : nameOf(row[0]!))),
    series: columns.slice(keys).map(({ id, label, unit }, at) => ({
      name: sayLabel(label),
      measure: id,
      unit: unit ?? 'count',
      values: rows.map((row) => numberIn(row[keys + at])),
      rows: rows.map((_, row) => row),
    })),
    leftOut: 0,
  };
}

function crossed({ columns, rows }: TableAnswer, { nameOf }: Told): ChartTable {
  const { id: measure, unit } = columns[2]!;
  const along = distinct(rows.map(([first]) => first!));
  const parts = distinct(rows.map(([, second]) => second!));
  const at = new Map(rows.map(([first, second], row) => [`${keyOf(first!)}\n${keyOf(second!)}`, row]));
  const series = parts.map((part): ChartSeries => {
    const found = along.map((category) => at.get(`${keyOf(category)}\n${keyOf(part)}`) ?? null);
    return {
      name: nameOf(part),
      measure,
      unit: unit ?? 'count',
      values: found.map((row) => (row === null ? null : numberIn(rows[row]![2]))),
      rows: found,
    };
  });
  const weight = ({ values }: ChartSeries) =>
    values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const kept = series.toSorted((one, other) => weight(other) - weight(one)).slice(0, mostSeries);
  return { categories: along.map(nameOf), series: kept, leftOut: series.length - kept.length };
}

/** The values in the order in which they come first. */
function distinct(cells: readonly Cell[]): Cell[] {
  const found = new Map<string, Cell>();
  for (const cell of cells) if (!found.has(keyOf(cell))) found.set(keyOf(cell), cell);
  return [...found.values()];
}

function keyOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? cell.id : String(cell);
}

/** A number of an answer; null where none is known. */
export function numberIn(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined || typeof cell === 'object' ? null : Number(cell);
}
