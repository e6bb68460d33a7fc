/** How everybody did with leads (or deals) of a kind over the last year. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { trackRecordsOf, type TalliedRow, type TrackRecords } from '../../model/assignment/track-record.ts';

const rememberedMs = 5 * 60_000;
const yearMs = 365 * 86_400_000;

/** A year of outcomes hardly changes while a burst of leads comes in: read anew after five minutes. */
const remembered = new Map<string, { at: number; records: TrackRecords }>();

export async function readTrackRecords(work: Work, object: 'lead' | 'deal'): Promise<TrackRecords> {
  const key = `${work.principal.tenantId} ${object}`;
  const known = remembered.get(key);
  const now = work.now.getTime();
  if (known && now - known.at < rememberedMs) return known.records;
  const since = new Date(now - yearMs);
  const records = trackRecordsOf(
    object === 'lead' ? await leadTallies(work, since) : await dealTallies(work, since),
  );
  remembered.set(key, { at: now, records });
  return records;
}

/** Leads that were converted or found to be of no use; by product, by industry, and all. */
async function leadTallies({ db, principal }: Work, since: Date): Promise<TalliedRow[]> {
  const { rows } = await sql<TalliedRow>`
    select case when grouping(l.product_id) = 0 then 'product:' || l.product_id
        when grouping(l.industry) = 0 then 'industry:' || l.industry else 'all' end as segment,
      l.owner_id as "userId", count(*)::int as decided,
      count(*) filter (where l.status = 'converted')::int as won
    from lead l
    where l.tenant_id = ${principal.tenantId} and l.deleted_at is null and l.owner_id is not null
      and l.status in ('converted', 'disqualified') and coalesce(l.converted_at, l.disqualified_at) >= ${since}
    group by l.owner_id, grouping sets ((l.product_id), (l.industry), ())
    having (grouping(l.product_id) = 1 or l.product_id is not null)
      and (grouping(l.industry) = 1 or l.industry is not null)`.execute(db);
  return rows;
}

/** Deals won and lost, credited to whoever closed them. */
async function dealTallies({ db, principal }: Work, since: Date): Promise<TalliedRow[]> {
  const { rows } = await sql<TalliedRow>`
    select case when grouping(f.product_id) = 0 then 'product:' || f.product_id
        when grouping(a.industry) = 0 then 'industry:' || a.industry else 'all' end as segment,
      f.closed_owner_id as "userId", count(*)::int as decided,
      count(*) filter (where f.outcome = 'won')::int as won
    from deal_fact f left join account a on a.tenant_id = f.tenant_id and a.id = f.account_id
    where f.tenant_id = ${principal.tenantId} and f.closed_owner_id is not null and f.outcome in ('won', 'lost')
      and f.closed_at >= ${since}
    group by f.closed_owner_id, grouping sets ((f.product_id), (a.industry), ())
    having (grouping(f.product_id) = 1 or f.product_id is not null)
      and (grouping(a.industry) = 1 or a.industry is not null)`.execute(db);
  return rows;
}
