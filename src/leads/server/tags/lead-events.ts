import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { leadEventKinds, type LeadEvent, type LeadEventKind } from '../../model/tags/lead-event.ts';

const kinds: ReadonlySet<string> = new Set(leadEventKinds);

/** What happened with these leads in the last two years: their touches and what was noted of talking with them. */
export async function eventsOfLeads(
  { db, principal, now }: Work,
  leadIds: readonly string[],
): Promise<Map<string, LeadEvent[]>> {
  const since = new Date(now.getTime() - 730 * 86_400_000);
  const { tenantId } = principal;
  const { rows } = await sql<{ lead_id: string; kind: string; at: Date }>`
    select t.lead_id, 'touch' as kind, t.at from lead_touch t
    where t.tenant_id = ${tenantId} and t.lead_id = any(${[...leadIds]}::uuid[]) and t.at > ${since}
    union all
    select n.subject_id, n.kind, n.at from note n
    where n.tenant_id = ${tenantId} and n.subject_object = 'lead' and n.subject_id = any(${[...leadIds]}::uuid[])
      and n.at > ${since} and n.deleted_at is null`.execute(db);
  const told = rows.filter((row) => kinds.has(row.kind));
  const byLead = Map.groupBy(told, (row) => row.lead_id);
  return new Map(
    [...byLead].map(([leadId, some]) => [
      leadId,
      some.map(({ kind, at }) => ({ kind: kind as LeadEventKind, at })),
    ]),
  );
}
