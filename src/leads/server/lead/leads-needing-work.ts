import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { reachOf, scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { goingBackHours, quietDays, type QueueReason } from '../../model/lead/queue.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';

export type QueuedLead = {
  leadId: string;
  name: string;
  company: string | null;
  level: string | null;
  status: LeadStatus;
  why: QueueReason;
  /** Until when, or since when, by the reason. */
  at: string | null;
};

type Row = Omit<QueuedLead, 'leadId' | 'at'> & { id: string; at: Date | null };

const hour = 3_600_000;

/**
 * The leads that ask the asker for work now, the most urgent first: his own ones to accept, to contact, about to go back
 * to a pool, or gone quiet; for who runs the leads also returns to deal with. At most `most` of them.
 */
export async function leadsNeedingWork(work: Work, most = 50): Promise<QueuedLead[]> {
  const { db, principal, now } = work;
  const today = dayOf(now, principal.timeZone);
  const soon = new Date(now.getTime() + goingBackHours * hour);
  const quiet = new Date(now.getTime() - quietDays * 24 * hour);
  const found = await sql<Row>`
    with mine as (
      select l.*, case
        when l.status = 'returned' then 'returned'
        when l.accepted_at is null then 'accept'
        when l.first_contact_at is null then 'contact'
        when l.recycle_at <= ${soon} then 'going_back'
        when l.last_contact_at < ${quiet} and not exists (
          select 1 from task t where t.tenant_id = l.tenant_id and t.subject_object = 'lead' and t.subject_id = l.id
            and t.done_at is null and t.deleted_at is null and t.due_on >= ${today}::date) then 'quiet' end as why
      from lead l
      where l.tenant_id = ${principal.tenantId} and l.deleted_at is null
        and ((l.owner_id = ${principal.userId} and l.status in ('new', 'working', 'qualified', 'returned'))
          or ${returnsFor(work)}))
    select id, name, company, level, status, why, case why
      when 'returned' then return_due_at when 'accept' then accept_due_at when 'contact' then assigned_at
      when 'going_back' then recycle_at else last_contact_at end as at
    from mine where why is not null
    order by array_position(array['accept', 'returned', 'contact', 'going_back', 'quiet'], why), priority, id
    limit ${most}`.execute(db);
  const isHidden = (field: string) => ['hidden', 'masked'].includes(reachOf(principal, 'lead', field));
  return found.rows.map(({ id, at, company, ...row }) => ({
    ...row,
    leadId: id,
    company: isHidden('company') ? null : company,
    at: at?.toISOString() ?? null,
  }));
}

/** Returns that lie in a pool are dealt with by whoever designs the rules and sees all leads. */
function returnsFor({ principal }: Work) {
  const runsLeads =
    scopeOf(principal, 'lead', 'read') === 'all' && scopeOf(principal, 'lead_rules', 'design') !== null;
  return runsLeads
    ? sql`(l.status = 'returned' and l.owner_id is null and l.pool_id is not null)`
    : sql`false`;
}
