/** A number of a pack as what a decision was made on, and as what an action item may rest on. */
import type { Cell } from '../../../insights/model/answer.ts';
import { isFunnel, type Condition } from '../../../insights/model/question.ts';
import type { AskedFigure } from '../action-item/figure.ts';
import { rowName, type Pack, type PackTable } from './pack.ts';

/** Where a number stands in a pack. */
export type CellAddress = { table: string; row: number; column: string };

/** The table, the row and the place of a number; null where the pack has none there. */
function cellAt(pack: Pack, { table: key, row: at, column }: CellAddress) {
  const table = pack.tables.find((one) => one.key === key);
  const place = table?.columns.findIndex(({ id, kind }) => id === column && kind === 'measure') ?? -1;
  const row = table?.rows[at];
  return table && row && place >= 0 ? { table, row, place, column: table.columns[place]! } : null;
}

/** The number with its words, as it is kept with a decision; null where there is none. */
export function snapshotOf(pack: Pack, address: CellAddress) {
  const found = cellAt(pack, address);
  if (!found) return null;
  const { table, row, place, column } = found;
  return {
    table: table.key,
    title: table.title,
    of: rowName(table, row),
    label: column.label,
    definition: column.definition,
    unit: column.unit,
    fields: column.fields,
    value: row[place] ?? null,
    asOf: table.asOf,
  };
}
export type FigureSnapshot = NonNullable<ReturnType<typeof snapshotOf>>;

/** The question behind a number, so that it can be asked again later; null for numbers of funnels and of other makes. */
export function figureOfCell(pack: Pack, address: CellAddress): AskedFigure | null {
  const found = cellAt(pack, address);
  const question = found?.table.question;
  if (!found || !question || isFunnel(question) || !question.measures.includes(address.column)) return null;
  const days = question.filters.find(({ op }) => op === 'between');
  const [from, to] = (days?.value ?? []) as string[];
  return {
    measure: address.column,
    filters: [
      ...question.filters.filter((one) => one !== days),
      ...narrowedTo(found.table, found.row, question.dimensions),
    ],
    dayField: days?.field ?? null,
    from: from ?? null,
    to: to ?? null,
    about: rowName(found.table, found.row),
  };
}

function narrowedTo(
  { columns }: PackTable,
  row: readonly Cell[],
  dimensions: readonly string[],
): Condition[] {
  return dimensions.map((field) => {
    const cell = row[columns.findIndex(({ id }) => id === field)] ?? null;
    if (cell === null) return { field, op: 'empty' };
    return { field, op: 'is', value: typeof cell === 'object' ? cell.id : cell };
  });
}
