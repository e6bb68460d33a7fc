import { sql, type RawBuilder } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { leadKind } from '../lead/lead-kind.ts';

/** The forms that people of a customer sent in, by the leads that became his: for his stream of behaviour. */
export function leadBehaviour(work: Work, accountId: string): RawBuilder<unknown> | null {
  if (!scopeOf(work.principal, 'lead', 'read')) return null;
  return sql`
    select t.id::text as id, t.at, 'form' as kind, coalesce(t.page, t.campaign, t.source, t.channel) as title,
      '/leads/' || r.id as href, r.name as who, null::float8 as answered
    from lead r join lead_touch t on t.tenant_id = r.tenant_id and t.lead_id = r.id
    where r.tenant_id = ${work.principal.tenantId} and r.account_id = ${accountId} and r.deleted_at is null
      and t.channel = 'form' and ${visibleRows(work, leadKind, 'read')}`;
}
