/** Tables without names before their numbers are read downwards: a figure a line, with what it is set against beside it. */
import type { Cell } from '../../../insights/model/answer.ts';
import type { PackColumn, PackTable } from './pack.ts';

/** A figure and the places of its columns; null where it is set against nothing. */
export type FigureLine = { column: PackColumn; now: number; previous: number | null; change: number | null };

const beside = /\.(previous|change)$/;

/** The figures of such a table; null: it has names and is read row by row. */
export function figureLines({ columns }: Pick<PackTable, 'columns'>): FigureLine[] | null {
  if (columns.some(({ kind }) => kind !== 'measure')) return null;
  const placeOf = (id: string): number | null => {
    const at = columns.findIndex((column) => column.id === id);
    return at < 0 ? null : at;
  };
  return columns.flatMap((column, now) =>
    beside.test(column.id)
      ? []
      : [{ column, now, previous: placeOf(`${column.id}.previous`), change: placeOf(`${column.id}.change`) }],
  );
}

/** How many points a rate moved; null of other figures, which tell their change themselves, and where a side is missing. */
export function pointsMoved({ column, now, previous }: FigureLine, cells: readonly Cell[]): number | null {
  const [after, before] = [now, previous].map((place) => (place === null ? null : (cells[place] ?? null)));
  if (column.unit !== 'percent' || after === null || before === null) return null;
  return (Number(after) - Number(before)) * 100;
}

export const pointsText = { zh: '{value} 个百分点', en: '{value} points' };

/** The heads of such a table, in the order of its places. */
export const figureHeads = {
  figure: { zh: '指标', en: 'Figure' },
  now: { zh: '本期', en: 'This period' },
  previous: { zh: '对比期', en: 'Set against' },
  change: { zh: '变化', en: 'Change' },
};
