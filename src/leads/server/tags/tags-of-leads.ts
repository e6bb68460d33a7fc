import { sql } from 'kysely';
import type { Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind, visibleRows } from '../../../records/server/index.ts';
import type { WireLeadTag } from '../../model/tags/contract.ts';
import { leadKind } from '../lead/lead-kind.ts';

/** The tags of a lead the asker sees, newest last, with those a person took off. Refuses leads out of sight. */
export async function tagsOfLead(work: Work, leadId: string): Promise<WireLeadTag[]> {
  await getStored(work, await openKind(work, leadKind), leadId, 'any');
  const { db, principal } = work;
  const { rows } = await sql<{
    tag_id: string;
    rule_id: string | null;
    reason: Label | null;
    given_name: string | null;
    given_at: Date;
    removed_name: string | null;
    removed_at: Date | null;
  }>`
    select t.tag_id, t.rule_id, t.reason, g.name as given_name, t.given_at, o.name as removed_name, t.removed_at
    from lead_tag t
    join tag on tag.tenant_id = t.tenant_id and tag.id = t.tag_id and tag.archived_at is null
    left join app_user g on g.tenant_id = t.tenant_id and g.id = t.given_by
    left join app_user o on o.tenant_id = t.tenant_id and o.id = t.removed_by
    where t.tenant_id = ${principal.tenantId} and t.lead_id = ${leadId}
    order by t.given_at, t.tag_id`.execute(db);
  return rows.map((row) => ({
    tagId: row.tag_id,
    byRule: row.rule_id !== null,
    reason: row.reason,
    givenBy: row.given_name,
    givenAt: row.given_at.toISOString(),
    removedBy: row.removed_name,
    removedAt: row.removed_at?.toISOString() ?? null,
  }));
}

/** The tags in use of those of the leads that the asker sees. */
export async function tagsOfLeads(
  work: Work,
  leadIds: readonly string[],
): Promise<{ leadId: string; tagIds: string[] }[]> {
  const { rows } = await sql<{ lead_id: string; tag_ids: string[] }>`
    select t.lead_id, array_agg(t.tag_id order by t.given_at, t.tag_id) as tag_ids
    from lead_tag t
    join tag on tag.tenant_id = t.tenant_id and tag.id = t.tag_id and tag.archived_at is null
    join lead r on r.tenant_id = t.tenant_id and r.id = t.lead_id
    where t.tenant_id = ${work.principal.tenantId} and t.lead_id = any(${[...leadIds]}::uuid[])
      and t.removed_at is null and ${visibleRows(work, leadKind, 'read')}
    group by t.lead_id`.execute(work.db);
  return rows.map((row) => ({ leadId: row.lead_id, tagIds: row.tag_ids }));
}
