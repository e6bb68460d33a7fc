/** What narrows a board, kept in the address in the words of a list. */
import { filterSchema, readFilter, writeFilter, type Condition } from '../../model/filter.ts';

/** The conditions an address tells of; what cannot be read is as if it were not there. */
export function conditionsIn(filter: unknown): readonly Condition[] {
  if (typeof filter === 'string') return readFilter(filter) ?? [];
  const read = filterSchema.safeParse(filter);
  return read.success ? read.data : [];
}

/** The part of the address that carries the conditions. */
export function filterInAddress(conditions: readonly Condition[]): Record<string, unknown> {
  return { filter: conditions.length > 0 ? conditions : undefined };
}

/** What the board asks for: the conditions, and the search as one, so that counts and cards agree. */
export function askedConditions({
  conditions,
  search,
}: {
  conditions: readonly Condition[];
  search: string;
}): readonly Condition[] {
  const words = search.trim();
  return words ? [...conditions, { field: 'name', op: 'contains', value: words }] : conditions;
}

/** As the server reads it; undefined when nothing is filtered. */
export function filterText(conditions: readonly Condition[]): string | undefined {
  return conditions.length === 0 ? undefined : writeFilter(conditions);
}

/** Are only the reader's own records asked for? */
export function isOnlyMine(conditions: readonly Condition[]): boolean {
  return conditions.some(isMine);
}

/** The conditions narrowed to the reader's own records, or no longer. */
export function onlyMine(conditions: readonly Condition[], wanted: boolean): readonly Condition[] {
  const others = conditions.filter((condition) => !isMine(condition));
  return wanted ? [{ field: 'owner', op: 'is_me' }, ...others] : others;
}

function isMine({ field, op }: Condition): boolean {
  return field === 'owner' && op === 'is_me';
}
