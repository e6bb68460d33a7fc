/** What the board shows, kept in the address in the words of a list: so it can be shared, and "back" works. */
import { filterSchema, readFilter, writeFilter, type Condition } from '../../../records/model/filter.ts';

export type Lanes = 'owner' | 'team';

export type BoardState = {
  pipeline: string | null;
  conditions: readonly Condition[];
  search: string;
  lanes: Lanes | null;
  /** The stage a phone shows. */
  stage: string | null;
  /** Are the won and lost deals laid out too? */
  withClosed: boolean;
};

type Query = Record<string, unknown>;

/** The state that an address tells of; what cannot be read is as if it were not there. */
export function readBoardState({ pipeline, filter, q, lanes, stage, closed }: Query): BoardState {
  return {
    pipeline: typeof pipeline === 'string' ? pipeline : null,
    conditions: readConditions(filter),
    search: q === undefined || q === null ? '' : String(q as string),
    lanes: lanes === 'owner' || lanes === 'team' ? lanes : null,
    stage: typeof stage === 'string' ? stage : null,
    withClosed: closed === true,
  };
}

function readConditions(filter: unknown): readonly Condition[] {
  if (typeof filter === 'string') return readFilter(filter) ?? [];
  const read = filterSchema.safeParse(filter);
  return read.success ? read.data : [];
}

/** The part of the address that carries the conditions. */
export function filterInAddress(conditions: readonly Condition[]): Query {
  return { filter: conditions.length > 0 ? conditions : undefined };
}

/** What the board asks for: the conditions, and the search as one, so that counts and cards agree. */
export function askedConditions({
  conditions,
  search,
}: Pick<BoardState, 'conditions' | 'search'>): readonly Condition[] {
  const words = search.trim();
  return words ? [...conditions, { field: 'name', op: 'contains', value: words }] : conditions;
}

/** As the server reads it; undefined when nothing is filtered. */
export function filterText(conditions: readonly Condition[]): string | undefined {
  return conditions.length === 0 ? undefined : writeFilter(conditions);
}

/** Are only the reader's own deals asked for? */
export function isOnlyMine(conditions: readonly Condition[]): boolean {
  return conditions.some(isMine);
}

/** The conditions narrowed to the reader's own deals, or no longer. */
export function onlyMine(conditions: readonly Condition[], wanted: boolean): readonly Condition[] {
  const others = conditions.filter((condition) => !isMine(condition));
  return wanted ? [{ field: 'owner', op: 'is_me' }, ...others] : others;
}

function isMine({ field, op }: Condition): boolean {
  return field === 'owner' && op === 'is_me';
}
