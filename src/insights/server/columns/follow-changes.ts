/** What changed in an organisation's facts since a position, as one snapshot of PostgreSQL shows it. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/server/index.ts';
import type { FactEvent, KeptByColumns } from '../../model/measure.ts';

/** A place in the order of transactions: all before it are known. */
export type Position = bigint;

/** How much is read deal by deal; more is copied anew as a whole. */
const mostRecords = 20_000;

/** Where somebody begins who knows all that is committed now. */
export async function presentPosition(db: Db): Promise<Position> {
  const { rows } = await sql<{ upTo: string }>`select ${upTo}::text as "upTo"`.execute(db);
  return BigInt(rows[0]!.upTo);
}

// Transactions that are open now come later; all before the oldest of them have ended.
const upTo = sql`pg_snapshot_xmin(pg_current_snapshot())`;

export type Changed = {
  /** How far it goes. */
  upTo: Position;
  /** The records whose facts may have changed; `all`: too many, or no telling which. */
  records: readonly string[] | 'all';
  /** The records of other objects that may have changed, by their object. */
  beside: ReadonlyMap<string, readonly string[]>;
  /** The events after `upTo`: they are met again from there, and have been taken in. */
  met: ReadonlySet<string>;
};

type MetEvent = FactEvent & { id: string; isAfter: boolean };

/**
 * What may have changed since, without what was met already: while one transaction lasts, all that others did meanwhile comes
 * again and again.
 */
export async function changedSince(
  db: Db,
  tenantId: string,
  since: { position: Position; met: ReadonlySet<string> },
  kept: KeptByColumns & { record: string },
): Promise<Changed> {
  const { rows } = await sql<{ upTo: string; events: MetEvent[] }>`
    select ${upTo}::text as "upTo", (
      select coalesce(json_agg(json_build_object('id', o.id, 'isAfter', o.tx >= ${upTo}::text::bigint, 'type', o.type, 'object', o.object, 'recordId', o.record_id, 'payload', o.payload)), '[]')
      from outbox o where o.tenant_id = ${tenantId} and o.tx >= ${since.position} and o.object = any(${[...kept.objects]}::text[])
    ) as events`.execute(db);
  const { upTo: reached, events: all } = rows[0]!;
  const met = new Set(all.filter(({ isAfter }) => isAfter).map(({ id }) => id));
  const events = all.filter(({ id }) => !since.met.has(id));
  const beside = besideOf(kept, events);
  const isTooMuch = [...beside.values()].some((ids) => ids.length > mostRecords);
  const records = isTooMuch ? 'all' : await recordsOf(db, tenantId, kept, events);
  return { upTo: BigInt(reached), records, beside, met };
}

function besideOf({ beside }: KeptByColumns, events: readonly FactEvent[]): Changed['beside'] {
  return new Map(
    beside.map(({ object }) => {
      const own = events.filter((event) => event.object === object);
      return [object, [...new Set(own.flatMap(({ recordId }) => recordId ?? []))]];
    }),
  );
}

async function recordsOf(
  db: Db,
  tenantId: string,
  kept: KeptByColumns & { record: string },
  events: readonly FactEvent[],
): Promise<readonly string[] | 'all'> {
  const changes = events.map(kept.changedBy).filter((change) => change !== null);
  const some = changes.filter((change) => change !== 'all');
  if (some.length < changes.length) return 'all';
  const records = new Set<string>();
  for (const [column, alike] of Map.groupBy(some, (change) => change.column)) {
    const values = [...new Set(alike.flatMap((change) => change.values))];
    const found = column === kept.record ? values : await recordsWith(db, tenantId, kept, { column, values });
    for (const id of found) records.add(id);
  }
  return records.size > mostRecords ? 'all' : [...records];
}

async function recordsWith(
  db: Db,
  tenantId: string,
  { tables, record }: KeptByColumns & { record: string },
  { column, values }: { column: string; values: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.${sql.ref(record)} as id from ${sql.table(tables[0]!)} f
    where f.tenant_id = ${tenantId} and f.${sql.ref(column)} = any(${[...values]}::uuid[]) limit ${mostRecords + 1}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
