/** What quotes tell of accounts: what is left after cost, and who opened them; within what the asker may see. */
import { sql, type RawBuilder } from 'kysely';
import type { MarginFacts } from '../../accounts/model/portrait/account-facts.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { isClear, visibleRows } from '../../records/server/index.ts';
import { quoteFields } from '../model/quote-fields.ts';
import { quoteKind } from './quote-kind.ts';

/** By account, over the accepted quotes that tell their margin, weighed by their amount; null for whom margins are not. */
export async function marginFactsOf(
  work: Work,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, MarginFacts> | null> {
  const field = quoteFields.fields.find(({ id }) => id === 'margin')!;
  if (!scopeOf(work.principal, 'quote', 'read') || !isClear(work, quoteKind, field)) return null;
  const { rows } = await sql<{ account_id: string; margin: number | null }>`
    select r.account_id, (sum(r.margin * r.amount) / nullif(sum(r.amount), 0))::float8 as margin
    from quote r where r.tenant_id = ${work.principal.tenantId} and r.account_id = any(${accountIds}::uuid[])
      and r.state = 'accepted' and r.margin is not null and r.deleted_at is null and ${visibleRows(work, quoteKind, 'read')}
    group by r.account_id`.execute(work.db);
  return new Map(rows.map(({ account_id: id, margin }) => [id, { margin }]));
}

/** When a customer opened the links of his quotes: for his stream of behaviour. */
export function quoteBehaviour(work: Work, accountId: string): RawBuilder<unknown> | null {
  if (!scopeOf(work.principal, 'quote', 'read')) return null;
  return sql`
    select v.id::text as id, v.at, 'quote_visit' as kind, r.number || ' ' || r.name as title, '/quotes/' || r.id as href,
      l.label as who, null::float8 as answered
    from quote r
    join open_link l on l.tenant_id = r.tenant_id and l.purpose = 'quote' and l.record_id = r.id
    join open_link_visit v on v.tenant_id = l.tenant_id and v.link_id = l.id
    where r.tenant_id = ${work.principal.tenantId} and r.account_id = ${accountId} and r.deleted_at is null
      and ${visibleRows(work, quoteKind, 'read')}`;
}
