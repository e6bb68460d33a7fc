/** What a thread is told at: the people it is with, their account, and a deal of it. */
import { sql } from 'kysely';
import { announce, type Work } from '../../../platform/server/index.ts';
import { chooseDeal } from '../../model/mail/choose-deal.ts';
import type { SubjectKey } from '../task-queries.ts';
import type { KnownParty, MailDirectory } from './mail-directory.ts';

/** Places a thread by its people, unless a person has said what it is about; tells every record's screens. */
export async function placeThread(
  work: Work,
  directory: MailDirectory,
  threadId: string,
  parties: readonly KnownParty[],
  ownerId: string,
): Promise<void> {
  if (!(await isPlaced(work, threadId))) {
    const accountIds = [...new Set(parties.flatMap(({ accountId }) => accountId ?? []))];
    await putAt(work, threadId, [
      ...parties.map(({ object, id }) => ({ object, id })),
      ...accountIds.map((id) => ({ object: 'account', id })),
    ]);
    const known = await subjectsOfThread(work, threadId);
    if (!known.some(({ object }) => object === 'deal')) {
      const deal = chooseDeal(await directory.openDealsOf(work, accountIds), ownerId);
      if (deal) await putAt(work, threadId, [{ object: 'deal', id: deal }]);
    }
  }
  await tellSubjects(work, threadId);
}

/** The records of a thread, as far as the asker sees them. */
export async function subjectsOfThread({ db, principal }: Work, threadId: string): Promise<SubjectKey[]> {
  return db
    .selectFrom('mail_subject')
    .select(['object', 'record_id as id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('thread_id', '=', threadId)
    .orderBy('object')
    .orderBy('record_id')
    .execute();
}

export async function putAt(
  { db, principal }: Work,
  threadId: string,
  subjects: readonly SubjectKey[],
): Promise<void> {
  const once = new Map(subjects.map((subject) => [`${subject.object} ${subject.id}`, subject]));
  if (once.size === 0) return;
  const objects = [...once.values()].map(({ object }) => object);
  const ids = [...once.values()].map(({ id }) => id);
  await sql`
    insert into mail_subject (tenant_id, thread_id, object, record_id)
    select ${principal.tenantId}, ${threadId}, s.object, s.id from unnest(${objects}::text[], ${ids}::uuid[]) as s (object, id)
    on conflict do nothing`.execute(db);
}

/** Screens that show one of the records, and whoever follows the talk with a customer, hear that there is news. */
export async function tellSubjects(work: Work, threadId: string): Promise<void> {
  for (const { object, id } of await subjectsOfThread(work, threadId))
    announce(work, { type: 'mail.told', object, recordId: id, payload: { threadId } });
}

async function isPlaced({ db, principal }: Work, threadId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mail_thread')
    .select('is_placed')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', threadId)
    .executeTakeFirst();
  return row?.is_placed ?? false;
}
