import { sql } from 'kysely';
import type { QueueSources } from '../../../activities/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { nameIn, type Work } from '../../../platform/server/index.ts';

const mostAccounts = 50;

/** The asker's own accounts that the cadence of their tier says to talk with by today, the longest overdue first. */
export const accountsDue: QueueSources['accounts'] = async (work: Work) => {
  const { db, principal, now } = work;
  const { rows } = await sql<{
    account_id: string;
    name: string;
    tier: string;
    due_on: string;
    last_talk_at: Date | null;
  }>`
    select a.id as account_id, a.name, ${nameIn(principal.locale, 's')} as tier,
      a.contact_due_on::text as due_on, a.last_talk_at
    from account a join segment s on s.tenant_id = a.tenant_id and s.id = a.segment_id
    where a.tenant_id = ${principal.tenantId} and a.owner_id = ${principal.userId} and a.deleted_at is null
      and a.contact_due_on <= ${dayOf(now, principal.timeZone)}::date
    order by a.contact_due_on, s.position, a.id limit ${mostAccounts}`.execute(db);
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    tier: row.tier,
    dueOn: row.due_on,
    lastTalkAt: row.last_talk_at?.toISOString() ?? null,
  }));
};
