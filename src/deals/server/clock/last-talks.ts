/** When the customer was last talked with, as it stands on deals: about the deal itself, and with its account. */
import { sql, type RawBuilder } from 'kysely';
import { isMailOfCustomer, isTalkWithCustomer } from '../../../activities/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ClockRules } from '../../model/clock/clock-rules.ts';

/** The talk from which the silence of deal `d` is counted; null when there was none. */
export function lastTalk({ silenceCounts }: Pick<ClockRules, 'silenceCounts'>): RawBuilder<Date | null> {
  return silenceCounts === 'account'
    ? sql`greatest(d.last_contact_at, d.account_talk_at)`
    : sql`d.last_contact_at`;
}

/** Notes the last talk about each of these deals; all of the organisation's unless told. */
export async function noteTalksAbout({ db, principal }: Work, dealIds?: readonly string[]): Promise<void> {
  const t = principal.tenantId;
  const ofThese = (id: string) => (dealIds ? sql`${sql.ref(id)} = any(${[...dealIds]}::uuid[])` : sql`true`);
  // Materialized: notes are read once, whatever little is known of how many there are.
  await sql`
    with talk as materialized (
      select told.deal_id, max(told.at) as at from (
        select n.subject_id as deal_id, n.at from note n
          where n.tenant_id = ${t} and n.subject_object = 'deal' and ${ofThese('n.subject_id')} and ${isTalkWithCustomer('n')}
        union all select s.record_id, m.at from mail_subject s
          join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
          where s.tenant_id = ${t} and s.object = 'deal' and ${ofThese('s.record_id')} and ${isMailOfCustomer('m')}) told
      group by told.deal_id),
    talked as materialized (
      select w.id, talk.at from deal w left join talk on talk.deal_id = w.id where w.tenant_id = ${t} and ${ofThese('w.id')})
    update deal d set last_contact_at = talked.at from talked
    where d.tenant_id = ${t} and d.id = talked.id and d.last_contact_at is distinct from talked.at`.execute(
    db,
  );
}

/** Of which deals: those named, those of accounts, or all of the organisation. */
export type Deals = { ids: readonly string[] } | { accounts: readonly string[] } | 'all';

/** Notes the last talk with the account of each of these deals and with its contacts; returns the deals that it changed. */
export async function noteTalksWithAccounts({ db, principal }: Work, deals: Deals): Promise<string[]> {
  const t = principal.tenantId;
  const ofThese = sql`(select w.account_id from wanted w)`;
  const { rows } = await sql<{ id: string }>`
    with wanted as materialized (select d.id, d.account_id from deal d where d.tenant_id = ${t} and ${chosen(deals)}),
    talk as materialized (
      select told.account_id, max(told.at) as at from (
        select n.account_id, n.at from note n where n.tenant_id = ${t} and n.account_id in ${ofThese}
          and n.subject_object in ('account', 'contact') and ${isTalkWithCustomer('n')}
        union all select s.record_id, m.at from mail_subject s
          join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
          where s.tenant_id = ${t} and s.object = 'account' and s.record_id in ${ofThese} and ${isMailOfCustomer('m')}
        union all select c.account_id, m.at from contact c
          join mail_subject s on s.tenant_id = c.tenant_id and s.object = 'contact' and s.record_id = c.id
          join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
          where c.tenant_id = ${t} and c.account_id in ${ofThese} and ${isMailOfCustomer('m')}) told
      group by told.account_id),
    talked as materialized (
      select w.id, talk.at from wanted w left join talk on talk.account_id = w.account_id)
    update deal d set account_talk_at = talked.at from talked
    where d.tenant_id = ${t} and d.id = talked.id and d.account_talk_at is distinct from talked.at
    returning d.id`.execute(db);
  return rows.map(({ id }) => id);
}

function chosen(deals: Deals): RawBuilder<unknown> {
  if (deals === 'all') return sql`true`;
  return 'ids' in deals
    ? sql`d.id = any(${[...deals.ids]}::uuid[])`
    : sql`d.account_id = any(${[...deals.accounts]}::uuid[])`;
}

/** The accounts that talks with a contact are told of: his, and those for which he was talked with. */
export async function accountsOfContact({ db, principal }: Work, contactId: string): Promise<string[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string }>`
    select c.account_id as id from contact c where c.tenant_id = ${t} and c.id = ${contactId} and c.account_id is not null
    union select n.account_id from note n where n.tenant_id = ${t} and n.subject_object = 'contact'
      and n.subject_id = ${contactId} and n.account_id is not null`.execute(db);
  return rows.map(({ id }) => id);
}
