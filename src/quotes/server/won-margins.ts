import { sql } from 'kysely';
import { boundsOf, type Period } from '../../platform/model/calendar.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { isClear, visibleRows } from '../../records/server/index.ts';
import { quoteFields } from '../model/quote-fields.ts';
import { quoteKind } from './quote-kind.ts';

type WonMargin = { personId: string; margin: bigint; known: number };

/**
 * What is left after cost of the deals won in the period, by whoever was credited: each deal's amount in the own currency
 * times the margin of its last accepted quote, rounded half up to the fen; deals whose quote tells none are left out. Null
 * for whom margins are not.
 */
export async function wonMarginsOf(work: Work, period: Period): Promise<WonMargin[] | null> {
  const { tenantId, timeZone } = work.principal;
  const field = quoteFields.fields.find(({ id }) => id === 'margin')!;
  if (!scopeOf(work.principal, 'quote', 'read') || !isClear(work, quoteKind, field)) return null;
  const { from, to } = boundsOf(period, timeZone);
  const { rows } = await sql<{ person: string; margin: string; known: number }>`
    select coalesce(f.closed_owner_id, f.owner_id) as person, count(*)::int as known,
      sum(round(f.amount * q.margin::numeric / 100))::bigint::text as margin
    from deal_fact f
    join lateral (
      select r.margin from quote r
      where r.tenant_id = f.tenant_id and r.deal_id = f.deal_id and r.state = 'accepted' and r.deleted_at is null
        and ${visibleRows(work, quoteKind, 'read')}
      order by r.answered_at desc nulls last, r.id desc limit 1) q on q.margin is not null
    where f.tenant_id = ${tenantId} and f.outcome = 'won' and f.amount is not null
      and f.closed_at >= ${from} and f.closed_at < ${to}
    group by 1`.execute(work.db);
  return rows.flatMap(({ person, margin, known }) =>
    person === null ? [] : [{ personId: person, margin: BigInt(margin), known }],
  );
}
