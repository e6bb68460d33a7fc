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

/** What narrows a board: conditions, and the words searched for. */
export type Narrowed = { conditions: readonly Condition[]; search: string };

/** Narrowed further by one more condition. */
export function narrowedBy({ conditions, search }: Narrowed, condition: Condition): Narrowed {
  return { conditions: [...conditions, condition], search };
}

export function isNarrowed({ conditions, search }: Narrowed): boolean {
  return conditions.length > 0 || search.trim() !== '';
}

/** As lists and boards read it on the server, so that counts and cards agree; nothing where nothing narrows. */
export function narrowingQuery({ conditions, search }: Narrowed): { filter?: string; search?: string } {
  const words = search.trim();
  return {
    ...(conditions.length > 0 && { filter: writeFilter(conditions) }),
    ...(words && { search: words }),
  };
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
