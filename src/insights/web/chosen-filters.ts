/** The narrowing of a page: for each dimension the values it is held to, as the address carries them. */
import type { Cell } from '../model/answer.ts';
import type { Condition } from '../model/question.ts';

/** A value by its id, or null for records that have none; the name is only for reading the chip before values are asked. */
export type ChosenValue = { id: string | null; name: string };
export type ChosenFilter = { field: string; values: readonly ChosenValue[] };

/** What an address says, as far as it makes sense; the rest is left out. */
export function readFilters(query: unknown): ChosenFilter[] {
  if (!Array.isArray(query)) return [];
  return query.flatMap((entry): ChosenFilter[] => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') return [];
    const values = entry.slice(1).flatMap(readValue);
    return values.length > 0 ? [{ field: entry[0], values }] : [];
  });
}

/** As short as an address should be: [[field, [id, name], …], …]. */
export function writeFilters(filters: readonly ChosenFilter[]): unknown {
  return filters.map(({ field, values }) => [field, ...values.map(({ id, name }) => [id, name])]);
}

/** The conditions of a question: each dimension is one of its values. */
export function conditionsOf(filters: readonly ChosenFilter[]): Condition[] {
  return filters.map(({ field, values }) => ({ field, op: 'in', value: values.map(({ id }) => id) }));
}

/** The filters with one dimension held to other values; none take it out. */
export function withFilter(
  filters: readonly ChosenFilter[],
  field: string,
  values: readonly ChosenValue[],
): ChosenFilter[] {
  const others = filters.filter((filter) => filter.field !== field);
  if (values.length === 0) return others;
  const at = filters.findIndex((filter) => filter.field === field);
  return at < 0 ? [...others, { field, values }] : others.toSpliced(at, 0, { field, values });
}

/** A cell of an answer as a value to filter by. */
export function valueOfCell(cell: Cell, nameless: string): ChosenValue {
  if (cell === null) return { id: null, name: nameless };
  if (typeof cell === 'object') return { id: cell.id, name: cell.name ?? nameless };
  return { id: String(cell), name: String(cell) };
}

function readValue(entry: unknown): ChosenValue[] {
  if (!Array.isArray(entry)) return [];
  const [id, name] = entry as unknown[];
  if (id !== null && typeof id !== 'string') return [];
  return [{ id, name: typeof name === 'string' ? name : (id ?? '') }];
}
