import { sql, type RawBuilder } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { readFilter } from '../../../records/model/filter.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import { keysetOf, type Keyset } from '../../../records/server/index.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import { isClearInPool, type PoolSort } from '../../model/pool/pool-fields.ts';
import type { PoolLead } from '../../model/pool/pool-schemas.ts';
import { leadsMeeting } from './lead-filter.ts';
import { enterPools, getPool } from './pool-queries.ts';
import { maskedLead, poolRows } from './pool-rows.ts';

export type PoolQuery = {
  search?: string | undefined;
  filter?: string | undefined;
  sort: PoolSort;
  limit: number;
  cursor?: string | undefined;
  total: 'true' | 'false';
};

type Page = { items: PoolLead[]; nextCursor: string | null; total?: number };

/**
 * One page of a pool's leads, masked. Refuses a pool that is closed to the asker as not found, and conditions on fields a
 * pool hides (`unknown_field`), so that nobody finds out by filtering what he is not shown.
 */
export async function listPoolLeads(work: Work, poolId: string, query: PoolQuery): Promise<Page> {
  const pool = await getPool(work, poolId);
  await enterPools(work);
  const matching = sql`${await filtered(work, query.filter)} and ${searched(query.search)}`;
  const order = orders[query.sort];
  const where = query.cursor ? sql`${matching} and ${order.after(query.cursor)}` : matching;
  const rows = await poolRows(work, poolId, {
    where,
    orderBy: order.orderBy,
    place: order.place,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1)! : undefined;
  return {
    items: page.map((row) => maskedLead(work, pool.rules, row)),
    nextCursor: last ? order.cursorOf(last) : null,
    ...(query.total === 'true' && { total: await countRows(work, poolId, matching) }),
  };
}

async function filtered(work: Work, filter: string | undefined): Promise<RawBuilder<unknown>> {
  if (!filter) return sql`true`;
  const conditions = readFilter(filter) ?? refuse(recordRefusals.invalidFilter);
  const isShown = (field: string) =>
    isClearInPool(field) && ['read', 'edit'].includes(reachOf(work.principal, 'lead', field));
  const hidden = conditions.find((condition) => !isShown(condition.field));
  if (hidden) refuse(recordRefusals.unknownField, { field: hidden.field });
  return leadsMeeting(work, conditions);
}

/** Every typed word stands in the company or its town. */
function searched(typed = ''): RawBuilder<unknown> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sql`true`;
  const text = sql`lower(concat_ws(' ', r.company, r.province, r.city, r.title))`;
  return sql.join(
    words.map((word) => sql`position(${word} in ${text}) > 0`),
    sql` and `,
  );
}

const entered = sql`r.entered_pool_at`;

const orders: Readonly<Record<PoolSort, Keyset>> = {
  '-entered': keyset('-entered', entered, 'timestamptz'),
  entered: keyset('entered', entered, 'timestamptz'),
  '-created': keyset('-created', sql`r.created_at`, 'timestamptz'),
  '-score': keyset('-score', sql`coalesce(r.score, -1)`, 'bigint'),
};

function keyset(sort: PoolSort, value: RawBuilder<unknown>, type: 'timestamptz' | 'bigint'): Keyset {
  return keysetOf(sort, { value, type, descending: sort.startsWith('-'), filled: true });
}

async function countRows(
  { db, principal }: Work,
  poolId: string,
  where: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from lead r
    where r.tenant_id = ${principal.tenantId} and r.pool_id = ${poolId} and r.owner_id is null and r.deleted_at is null
      and ${where}`.execute(db);
  return Number(rows[0]!.count);
}
