/** Every minute: leads that were missed, not accepted in time, or wait until somebody can take them. */
import { sql } from 'kysely';
import type { Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import { organisationItself } from '../../../identity/server/index.ts';
import { handOnLead } from './hand-on-lead.ts';
import { raiseAlarm } from './managers.ts';
import { retryLead } from './retry-lead.ts';

/** By then a new lead has been judged; what has not was missed. */
const missedAfterMs = 120_000;
/** Of one organisation in one sweep, the oldest first. */
const atOnce = 200;

type Chore = { leadId: string; what: 'hand_on' | 'retry' };

/** Looks through all organisations; each lead in a transaction of its own, so that one that fails holds up no other. */
export async function sweepLeads(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      await sweepOrganisation(database, id, log);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the leads of an organisation could not be swept');
    }
  }
}

async function sweepOrganisation(database: Database, tenantId: string, log: Logger): Promise<void> {
  const inSweep = async <T>(principal: Principal, useCase: (work: Work) => Promise<T>) =>
    inWork(database, principal, 'sweep-leads', useCase);
  const principal = await organisationItself(database, tenantId);
  const chores = await inSweep(principal, listChores);
  for (const { leadId, what } of chores) {
    try {
      await inSweep(principal, (work) =>
        what === 'hand_on' ? handOnLead(work, leadId) : retryLead(work, leadId),
      );
    } catch (error) {
      // Somebody else is at the lead: the next sweep looks again.
      if (error instanceof Refusal) continue;
      log.error({ err: error, tenantId, leadId, what }, 'a lead could not be given out by the sweeper');
    }
  }
  if (chores.some(({ what }) => what === 'retry')) await inSweep(principal, raiseAlarm);
}

async function listChores({ db, principal, now }: Work): Promise<Chore[]> {
  const t = principal.tenantId;
  const { rows } = await sql<Chore>`
    (select l.id as "leadId", 'hand_on' as what from lead l
      where l.tenant_id = ${t} and l.deleted_at is null and l.accept_due_at <= ${now} and l.accepted_at is null
        and l.owner_id is not null and l.first_contact_at is null and l.status in ('new', 'working')
      order by l.accept_due_at limit ${atOnce})
    union all
    (select q.lead_id, 'retry' from lead_queue q
      where q.tenant_id = ${t} and q.reason = 'nobody_eligible' order by q.since limit ${atOnce})
    union all
    (select l.id, 'retry' from lead l
      where l.tenant_id = ${t} and l.deleted_at is null and l.owner_id is null and l.pool_id is null
        and l.status in ('new', 'working', 'qualified') and l.created_at < ${new Date(now.getTime() - missedAfterMs)}
        and not exists (select 1 from lead_queue q where q.tenant_id = ${t} and q.lead_id = l.id)
      order by l.created_at limit ${atOnce})
    union all
    (select q.lead_id, 'retry' from lead_queue q join lead l on l.tenant_id = q.tenant_id and l.id = q.lead_id
      where q.tenant_id = ${t} and q.reason = 'not_accepted'
        and (l.deleted_at is not null or l.owner_id is not null or l.pool_id is not null
          or l.status not in ('new', 'working', 'qualified'))
      limit ${atOnce})`.execute(db);
  return rows;
}
