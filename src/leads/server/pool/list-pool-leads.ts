import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { readFilter } from '../../../records/model/filter.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
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
  const where = query.cursor
    ? sql`${matching} and ${order.after(readCursor(query.sort, query.cursor))}`
    : matching;
  const rows = await poolRows(work, poolId, {
    where,
    orderBy: order.by,
    place: order.place,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1)! : undefined;
  return {
    items: page.map((row) => maskedLead(work, pool.rules, row)),
    nextCursor: last ? writeCursor(query.sort, { place: last.place!, id: last.id }) : null,
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

type Place = { place: string; id: string };
type Order = {
  by: RawBuilder<unknown>;
  place: RawBuilder<string | null>;
  after(place: Place): RawBuilder<unknown>;
};

/** Ties go by id; the first comparison bounds an index, the second leaves out what the page before has shown. */
function byMoment(column: RawBuilder<unknown>, descending: boolean): Order {
  const [direction, reach, beyond] = descending ? [sql`desc`, sql`<=`, sql`<`] : [sql`asc`, sql`>=`, sql`>`];
  return {
    by: sql`${column} ${direction}, r.id`,
    place: sql`(extract(epoch from ${column}) * 1000000)::bigint::text`,
    after: ({ place, id }) => {
      const at = sql`(timestamptz 'epoch' + ${place}::bigint * interval '1 microsecond')`;
      return sql`(${column} ${reach} ${at} and (${column} ${beyond} ${at} or r.id > ${id}))`;
    },
  };
}

const score = sql`coalesce(r.score, -1)`;

const orders: Readonly<Record<PoolSort, Order>> = {
  '-entered': byMoment(sql`r.entered_pool_at`, true),
  entered: byMoment(sql`r.entered_pool_at`, false),
  '-created': byMoment(sql`r.created_at`, true),
  '-score': {
    by: sql`${score} desc, r.id`,
    place: sql`${score}::text`,
    after: ({ place, id }) =>
      sql`(${score} <= ${place}::bigint and (${score} < ${place}::bigint or r.id > ${id}))`,
  },
};

const cursorShape = z.tuple([z.string(), z.string().regex(/^-?\d{1,17}$/), z.uuid()]);

function writeCursor(sort: PoolSort, { place, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, place, id])).toString('base64url');
}

function readCursor(sort: PoolSort, cursor: string): Place {
  try {
    const [madeFor, place, id] = cursorShape.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    if (madeFor === sort) return { place, id };
  } catch {
    // Told below, as for every cursor that is not ours.
  }
  return refuse(recordRefusals.invalidCursor);
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
