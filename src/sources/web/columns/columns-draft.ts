/** The columns of a source as they are being confirmed: each with whether it is used. */
import {
  typeOfMeaning,
  type ColumnType,
  type Meaning,
  type SourceColumn,
} from '../../model/outside-source.ts';

export type DraftColumn = SourceColumn & { isUsed: boolean };

/** What was found, with what was confirmed of it before. */
export function draftOf(
  found: readonly SourceColumn[],
  confirmed: readonly SourceColumn[] = [],
): DraftColumn[] {
  if (confirmed.length === 0) return found.map((column) => ({ ...column, isUsed: true }));
  const free = freeKeys(confirmed);
  const more = found.filter(({ header }) => !confirmed.some((one) => one.header === header));
  return [
    ...confirmed.map((column) => ({ ...column, isUsed: true })),
    ...more.map((column) => ({ ...column, key: free.next().value!, means: null, isUsed: false })),
  ];
}

/** Keys stay with the columns that reports know. */
function* freeKeys(confirmed: readonly SourceColumn[]): Generator<string, string> {
  const taken = new Set(confirmed.map(({ key }) => key));
  for (let number = 1; ; number += 1) if (!taken.has(`c${number}`)) yield `c${number}`;
}

/** As another type: with what that type needs, and without a meaning that does not go with it. */
export function withType(column: DraftColumn, type: ColumnType, currency: string): DraftColumn {
  const money = type === 'money' ? (column.money ?? { currency, unit: 'one' as const }) : null;
  const fits = column.means === null || typeOfMeaning(column.means) === type;
  return {
    ...column,
    type,
    money,
    dateFormat: type === 'date' ? column.dateFormat : null,
    means: fits ? column.means : null,
  };
}

/** The column stands for this from now on, and no other does. */
export function withMeaning(
  columns: readonly DraftColumn[],
  at: number,
  means: Meaning | null,
  currency: string,
): DraftColumn[] {
  return columns.map((column, place) => {
    if (place !== at) return column.means === means ? { ...column, means: null } : column;
    if (means === null) return { ...column, means };
    return { ...withType(column, typeOfMeaning(means), currency), means };
  });
}

/** What is sent: those that are used. */
export function usedColumns(columns: readonly DraftColumn[]): SourceColumn[] {
  return columns
    .filter(({ isUsed }) => isUsed)
    .map((drawn) => {
      const { isUsed: _, ...column } = drawn;
      return column;
    });
}
