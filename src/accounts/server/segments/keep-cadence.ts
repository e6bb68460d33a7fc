/** Keeps true, talk by talk, when customers were talked with and when they are due again. */
import { sql } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { GroupReaction, OutboxEvent, Work } from '../../../platform/server/index.ts';
import { contactDueOn } from '../../model/segments/cadence.ts';
import { readSegmentRules } from './kept-segment-rules.ts';
import { lastTalksWith } from './last-talks-with.ts';

/** After talks and mails: the accounts they were had with. */
export const cadenceReactions: readonly GroupReaction[] = [
  {
    on: 'note.*',
    name: 'note-talk-with-account',
    reactToAll: async (work, events) => keepCadence(work, await accountsOfNotes(work, events)),
  },
  {
    on: 'mail.told',
    name: 'note-mail-with-account',
    reactToAll: async (work, events) =>
      keepCadence(
        work,
        events.flatMap(({ object, recordId }) => (object === 'account' && recordId ? [recordId] : [])),
      ),
  },
];

async function accountsOfNotes(
  { db, principal }: Work,
  events: readonly OutboxEvent[],
): Promise<readonly string[]> {
  const noteIds = events.flatMap(({ payload }) =>
    typeof payload.noteId === 'string' ? [payload.noteId] : [],
  );
  const { rows } = await sql<{ id: string }>`
    select distinct n.account_id as id from note n
    where n.tenant_id = ${principal.tenantId} and n.id = any(${noteIds}::uuid[]) and n.account_id is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

type Row = {
  id: string;
  segment_id: string | null;
  owner_id: string | null;
  team_id: string | null;
  last_talk_at: Date | null;
  contact_due_on: string | null;
  created_at: Date;
};

/** Notes the last talk of these accounts and when they are due next; a contact that was owed is told as kept. */
async function keepCadence(work: Work, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const { tiers } = (await readSegmentRules(work)).rules;
  const calendar = await readCalendar(work);
  const talks = await lastTalksWith(work, accountIds);
  const day = (at: Date | string) => dayOf(at, work.principal.timeZone);
  for (const account of await lockAccounts(work, accountIds)) {
    const lastTalkAt = talks.get(account.id) ?? null;
    if (lastTalkAt === (account.last_talk_at?.toISOString() ?? null)) continue;
    const contactDays = tiers.find(({ id }) => id === account.segment_id)?.contactDays ?? null;
    const since = { lastTalkOn: lastTalkAt && day(lastTalkAt), keptSince: day(account.created_at) };
    const dueOn = contactDueOn(contactDays, since, calendar);
    const isNewer = lastTalkAt !== null && (account.last_talk_at?.toISOString() ?? '') < lastTalkAt;
    if (isNewer && account.segment_id && account.contact_due_on)
      await noteRound(work, account, day(lastTalkAt));
    await sql`
      update account a set last_talk_at = ${lastTalkAt}::timestamptz, contact_due_on = ${dueOn}::date
      where a.tenant_id = ${work.principal.tenantId} and a.id = ${account.id}`.execute(work.db);
  }
}

async function lockAccounts({ db, principal }: Work, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.segment_id, a.owner_id, a.team_id, a.last_talk_at, a.contact_due_on::text as contact_due_on, a.created_at
    from account a where a.tenant_id = ${principal.tenantId} and a.id = any(${ids}::uuid[]) and a.deleted_at is null
    order by a.id for update`.execute(db);
  return rows;
}

/** The contact that was due on that day was made; a day that was met before is not met twice. */
async function noteRound({ db, principal }: Work, account: Row, metOn: string): Promise<void> {
  await db
    .insertInto('contact_round')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      account_id: account.id,
      segment_id: account.segment_id!,
      owner_id: account.owner_id,
      team_id: account.team_id,
      due_on: account.contact_due_on!,
      met_on: metOn,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id', 'due_on']).doNothing())
    .execute();
}
