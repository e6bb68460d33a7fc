/** What a list shows, as the address and a saved view carry it. */
import { type Condition, filterSchema, readFilter, writeFilter } from '../../model/filter.ts';
import type { ListQuery } from '../../model/record-contract.ts';

export type ListSort = { by: string; desc: boolean };

export type ListState = {
  conditions: readonly Condition[];
  search: string;
  /** Null: the order the server gives a list nobody sorted. */
  sort: ListSort | null;
  /** Field ids in their order; null: the columns of the catalogue. */
  columns: readonly string[] | null;
  /** The recycle bin. */
  isBin: boolean;
  /** The saved view or system view it began with. */
  view: string | null;
};

export const plainList: ListState = {
  conditions: [],
  search: '',
  sort: null,
  columns: null,
  isBin: false,
  view: null,
};

type Query = Record<string, unknown>;

/** The state an address or a view tells of; what cannot be read is as if it were not there. */
export function readListState(query: Query): ListState {
  const { q, filter, sort, columns, bin, view } = query;
  return {
    conditions: readConditions(filter),
    search: q === undefined || q === null ? '' : String(q as string),
    sort: typeof sort === 'string' && sort !== '' ? readSort(sort) : null,
    columns: typeof columns === 'string' && columns !== '' ? columns.split(',') : null,
    isBin: bin === true,
    view: typeof view === 'string' ? view : null,
  };
}

function readConditions(filter: unknown): readonly Condition[] {
  if (typeof filter === 'string') return readFilter(filter) ?? [];
  const read = filterSchema.safeParse(filter);
  return read.success ? read.data : [];
}

function readSort(text: string): ListSort {
  return text.startsWith('-') ? { by: text.slice(1), desc: true } : { by: text, desc: false };
}

function writeSort({ by, desc }: ListSort): string {
  return desc ? `-${by}` : by;
}

/** The parts of the address for a state; what is as usual is taken out. */
export function addressOf(state: ListState): Query {
  return {
    q: state.search || undefined,
    filter: state.conditions.length > 0 ? state.conditions : undefined,
    sort: state.sort ? writeSort(state.sort) : undefined,
    columns: state.columns?.join(',') ?? undefined,
    bin: state.isBin || undefined,
    view: state.view ?? undefined,
  };
}

/** What a saved view remembers: everything but the view itself and the bin. */
export function viewStateOf(state: ListState): Record<string, never> {
  const { view: _, bin: __, ...kept } = addressOf(state);
  return JSON.parse(JSON.stringify(kept)) as Record<string, never>;
}

/** Do two states show the same records in the same way? */
export function isSameList(one: ListState, other: ListState): boolean {
  return JSON.stringify(viewStateOf(one)) === JSON.stringify(viewStateOf(other));
}

/** What the server is asked for. */
export function listQueryOf(state: ListState): Partial<ListQuery> {
  return {
    ...(state.search.trim() && { search: state.search.trim() }),
    ...(state.conditions.length > 0 && { filter: writeFilter(state.conditions) }),
    ...(state.sort && { sort: writeSort(state.sort) }),
    ...(state.isBin && { deleted: 'true' as const }),
  };
}
