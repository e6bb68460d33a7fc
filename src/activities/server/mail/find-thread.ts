/** Which thread a mail belongs to. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import type { MailParts, Work } from '../../../platform/server/index.ts';
import { bareSubject, isAnswering } from '../../model/mail/thread-subject.ts';
import type { MailboxRow } from './mailbox-access.ts';

type Told = Pick<MailParts, 'messageId' | 'references' | 'inReplyTo' | 'subject'>;

/**
 * The thread of a mail: that of a mail it answers, of one that answers it, or of the same mail in a colleague's mailbox;
 * else, for an answer, that of the mailbox's newest mail of the last 30 days with the same subject and one of the same
 * people; else a new one.
 */
export async function findThread(
  work: Work,
  mailbox: Pick<MailboxRow, 'id'>,
  mail: Told,
  counterparts: readonly string[],
): Promise<string> {
  const found =
    (await byReference(work, mail)) ??
    (isAnswering(mail.subject) ? await bySubject(work, mailbox, mail, counterparts) : undefined);
  return found ?? beginThread(work);
}

export async function beginThread({ db, principal, now }: Work): Promise<string> {
  const id = newId();
  await db.insertInto('mail_thread').values({ tenant_id: principal.tenantId, id, created_at: now }).execute();
  return id;
}

/** The ids of the mails that a mail answers, itself among them: by these it is found. */
export function linkedIds({ messageId, references, inReplyTo }: Told): string[] {
  return [...new Set([messageId, ...references, ...(inReplyTo ? [inReplyTo] : [])])];
}

async function byReference({ db, principal }: Work, mail: Told): Promise<string | undefined> {
  const t = principal.tenantId;
  const { rows } = await sql<{ thread_id: string }>`
    select m.thread_id, m.at from mail m where m.tenant_id = ${t} and m.message_id = any(${linkedIds(mail)}::text[])
    union all select m.thread_id, m.at from mail_reference r join mail m on m.tenant_id = r.tenant_id and m.id = r.mail_id
      where r.tenant_id = ${t} and r.message_id = ${mail.messageId}
    order by at limit 1`.execute(db);
  return rows[0]?.thread_id;
}

async function bySubject(
  { db, principal, now }: Work,
  { id }: Pick<MailboxRow, 'id'>,
  { subject }: Told,
  counterparts: readonly string[],
): Promise<string | undefined> {
  const bare = bareSubject(subject);
  if (bare === '') return undefined;
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  const { rows } = await sql<{ thread_id: string; subject: string }>`
    select m.thread_id, m.subject from mail m
    where m.tenant_id = ${principal.tenantId} and m.mailbox_id = ${id} and m.at > ${monthAgo} and right(m.subject, ${bare.length}) = ${bare}
      and (m.from_address = any(${counterparts}::text[]) or exists (
        select 1 from jsonb_array_elements(m.recipients) r where r ->> 'address' = any(${counterparts}::text[])))
    order by m.at desc limit 20`.execute(db);
  return rows.find((row) => bareSubject(row.subject) === bare)?.thread_id;
}
