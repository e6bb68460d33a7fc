import { sql, type RawBuilder } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { readFilter, type Condition } from '../model/filter.ts';
import type { ListQuery, WireRecord } from '../model/record-contract.ts';
import { recordRefusals } from '../model/refusals.ts';
import { compileFilter } from './compile-filter.ts';
import { keptAs } from './find-record.ts';
import { orderBy } from './keyset.ts';
import { fromRecords, openKind, type OpenKind, type RecordKind } from './record-kind.ts';
import { searchPredicates } from './search-predicate.ts';
import { allOf, selectRecords } from './select-records.ts';
import { visibleRows, type Predicate } from './visible.ts';
import { wireRecords } from './wire-record.ts';

type Page = { items: WireRecord[]; nextCursor: string | null; total?: number };

/**
 * One page of the records the asker may see. Refuses unknown, hidden and masked fields in filter and sort alike
 * (`unknown_field`), filters that do not fit their field and cursors of another order.
 */
export async function listRecords(work: Work, kind: RecordKind, query: ListQuery): Promise<Page> {
  const open = await openKind(work, kind);
  const order = orderBy(work, open, query.sort ?? kind.sort ?? '-created_at');
  const matching = matchingRows(work, open, {
    conditions: readConditions(query.filter),
    search: query.search,
    deleted: query.deleted === 'true',
  });
  const where = query.cursor ? [...matching, order.after(query.cursor)] : matching;
  const [found, total] = await Promise.all([
    selectRecords(work, open, { where, ...order, limit: query.limit + 1, often: isPlain(query) }),
    query.total === 'true' ? countRows(work, kind, matching) : undefined,
  ]);
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    items: await wireRecords(work, open, page),
    nextCursor: last ? order.cursorOf(last) : null,
    ...(total !== undefined && { total }),
  };
}

function isPlain({ filter, search }: ListQuery): boolean {
  return filter === undefined && !search;
}

/** What narrows a list: its filter and the words searched for. */
export type Narrowing = Pick<ListQuery, 'filter' | 'search'>;

/** The rows `r` of a list that is narrowed so, as one predicate for another domain's sums; null when nothing narrows it. */
export async function narrowedRows(
  work: Work,
  kind: RecordKind,
  { filter, search }: Narrowing,
): Promise<RawBuilder<unknown> | null> {
  if (filter === undefined && !search?.trim()) return null;
  const conditions = readConditions(filter);
  return allOf(matchingRows(work, await openKind(work, kind), { conditions, search }));
}

function readConditions(filter: string | undefined): readonly Condition[] {
  return filter === undefined ? [] : (readFilter(filter) ?? refuse(recordRefusals.invalidFilter));
}

export type Matching = {
  conditions: readonly Condition[];
  search?: string | undefined;
  deleted?: boolean;
};

/** The predicates of a list: what is kept, what the asker reaches, what was asked for. */
export function matchingRows(
  work: Work,
  open: OpenKind,
  { conditions, search = '', deleted = false }: Matching,
): Predicate[] {
  return [
    keptAs(deleted ? 'deleted' : 'live'),
    visibleRows(work, open.kind, 'read'),
    ...compileFilter(work, open, conditions),
    ...(search.trim() ? searchPredicates(work, open, search) : []),
  ];
}

async function countRows(
  { db, principal }: Work,
  kind: RecordKind,
  where: readonly Predicate[],
): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count ${fromRecords(kind)} where r.tenant_id = ${principal.tenantId} and ${allOf(where)}`.execute(
    db,
  );
  return Number(rows[0]!.count);
}
