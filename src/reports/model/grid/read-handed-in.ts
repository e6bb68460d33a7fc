import { refusals, refuse, type FieldFault } from '../../../platform/model/refusal.ts';
import type { GridAsked } from './contract.ts';
import type { GridSource } from './grid.ts';
import type { GridValue } from './grid-value.ts';
import { tableOfRows, type SourceTable } from './source-table.ts';

type HandedIn = Extract<GridSource, { columns: unknown }>;
type Given = GridAsked['rows'][string];

const longestMoney = 20;

/**
 * Rows that are handed in, each value as its column says: money is whole fen (a string or a whole number), figures are numbers.
 * Refuses the first value that is not what its column says, with its line.
 */
export function readHandedIn({ id, columns }: HandedIn, rows: Given): SourceTable {
  const faults: FieldFault[] = [];
  const read = rows.map((row, line) =>
    columns.map(({ id: column, kind }, at): GridValue => {
      const value = readValue(kind, row[at] ?? null);
      if (value !== undefined) return value;
      const label = {
        zh: `第 ${line + 1} 行的“${column}”不是有效的值`,
        en: `“${column}” in line ${line + 1} is not valid`,
      };
      faults.push({ path: `rows.${id}.${line}.${at}`, code: 'not_of_its_kind', label });
      return null;
    }),
  );
  if (faults.length > 0) refuse(refusals.invalidInput, {}, faults.slice(0, 20));
  return tableOfRows(
    columns.map((column) => column.id),
    read,
  );
}

function readValue(
  kind: HandedIn['columns'][number]['kind'],
  value: Given[number][number],
): GridValue | undefined {
  if (value === null || value === '') return null;
  if (kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (kind === 'money') {
    const text = String(value);
    return /^-?\d+$/.test(text) && text.length <= longestMoney ? BigInt(text) : undefined;
  }
  if (kind === 'number' || kind === 'percent') return typeof value === 'number' ? value : undefined;
  return typeof value === 'string' ? value : kind === 'text' ? String(value) : undefined;
}
