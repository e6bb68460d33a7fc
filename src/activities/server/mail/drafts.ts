/** Mails that are being written. */
import { sql, type SqlBool } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { DraftChange, NewDraft, WireMail } from '../../model/mail/mail-contract.ts';
import { mailRefusals } from '../../model/mail/refusals.ts';
import { getSubject, type Subject, type SubjectDirectory } from '../subjects.ts';
import { beginThread } from './find-thread.ts';
import { selectMails, wireMails, type MailRow } from './mail-queries.ts';
import { ownMail, readMail } from './mail-threads.ts';
import type { MailboxRow } from './mailbox-access.ts';
import { putAt } from './place-thread.ts';
import { forgetEmptyThreads } from './remove-mails.ts';

const mostDrafts = 50;

/** What the asker has begun to write about a record and not sent, the newest first. */
export async function listMailDrafts(
  directory: SubjectDirectory,
  work: Work,
  { object, id }: { object: string; id: string },
): Promise<{ items: WireMail[] }> {
  const subject = await getSubject(directory, work, object, id);
  const where = sql<SqlBool>`m.owner_id = ${work.principal.userId} and m.state in ('draft', 'failed') and m.thread_id in (
    select s.thread_id from mail_subject s where s.tenant_id = ${work.principal.tenantId} and s.object = ${subject.object}
      and s.record_id = ${subject.id})`;
  return { items: await wireMails(work, await selectMails(work, where, mostDrafts)) };
}

/**
 * Begins a mail about a record the asker sees, or an answer to a mail he sees, from a mailbox of his: the one told, that
 * of the mail it answers, or his first. Refuses whoever has none connected.
 */
export async function draftMail(directory: SubjectDirectory, work: Work, told: NewDraft): Promise<WireMail> {
  const subject = await getSubject(directory, work, told.object, told.id);
  const answered = told.answers === null ? null : await seenMail(work, told.answers);
  const mailbox = await sendingMailbox(work, told.mailboxId, answered);
  const threadId = answered?.thread_id ?? (await threadAbout(work, subject));
  const id = newId();
  await insertDraft(work, id, mailbox, threadId, answered, told);
  work.record({ type: 'mail.drafted', object: 'mail', recordId: id });
  return readMail(work, id);
}

/** Writes on at a mail that is not sent, from the version the asker saw; one whose sending failed is a draft again. */
export async function changeMailDraft(
  work: Work,
  id: string,
  version: number,
  change: DraftChange,
): Promise<WireMail> {
  const row = await openDraft(work, id);
  if (Number(row.version) !== version) refuse(refusals.staleVersion);
  const people = (role: 'to' | 'cc') =>
    change[role]?.map((one) => ({ role, ...one })) ?? row.recipients.filter((one) => one.role === role);
  await work.db
    .updateTable('mail')
    .set({
      recipients: toJson([...people('to'), ...people('cc')]),
      ...(change.subject !== undefined && { subject: change.subject }),
      state: 'draft',
      error: null,
      at: work.now,
      version: row.version + 1n,
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  if (change.text !== undefined)
    await work.db
      .updateTable('mail_body')
      .set({ text: change.text })
      .where('tenant_id', '=', work.principal.tenantId)
      .where('mail_id', '=', id)
      .execute();
  return readMail(work, id);
}

/** Throws away a mail that is not sent, for good. */
export async function discardMailDraft(work: Work, id: string): Promise<null> {
  const row = await openDraft(work, id);
  await work.db
    .deleteFrom('mail')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({ type: 'mail.discarded', object: 'mail', recordId: id });
  await work.elevate();
  await forgetEmptyThreads(work, [row.thread_id]);
  return null;
}

/** A mail of the asker's that is not sent. Refuses one that is on its way or gone. */
export async function openDraft(work: Work, id: string): Promise<MailRow> {
  await work.db
    .selectFrom('mail')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('owner_id', '=', work.principal.userId)
    .forUpdate()
    .execute();
  const row = await ownMail(work, id);
  return row.state === 'draft' || row.state === 'failed' ? row : refuse(mailRefusals.notADraft);
}

async function seenMail(work: Work, id: string): Promise<MailRow> {
  const [row] = await selectMails(work, sql<SqlBool>`m.id = ${id} and m.state in ('received', 'sent')`, 1);
  return row ?? refuse(refusals.notFound);
}

async function sendingMailbox(
  { db, principal }: Work,
  wanted: string | null,
  answered: MailRow | null,
): Promise<MailboxRow> {
  const rows = await db
    .selectFrom('mailbox')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('state', '<>', 'disconnected')
    .orderBy('created_at')
    .execute();
  const chosen = wanted === null ? rows.find(({ id }) => id === answered?.mailbox_id) : undefined;
  const first = wanted === null ? rows[0] : rows.find(({ id }) => id === wanted);
  return chosen ?? first ?? refuse(mailRefusals.noMailbox);
}

/** A new thread that is told at the record and its account. */
async function threadAbout(work: Work, { object, id, accountId }: Subject): Promise<string> {
  const threadId = await beginThread(work);
  const account = accountId === null ? [] : [{ object: 'account', id: accountId }];
  await putAt(work, threadId, [{ object, id }, ...account]);
  return threadId;
}

async function insertDraft(
  { db, principal, now }: Work,
  id: string,
  mailbox: MailboxRow,
  threadId: string,
  answered: MailRow | null,
  { to, cc, subject, text }: NewDraft,
): Promise<void> {
  const whose = { tenant_id: principal.tenantId, mail_id: id };
  const domain = mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1);
  await db
    .insertInto('mail')
    .values({
      tenant_id: principal.tenantId,
      id,
      mailbox_id: mailbox.id,
      owner_id: mailbox.user_id,
      thread_id: threadId,
      state: 'draft',
      // From the beginning, so that however often it is tried it is one mail.
      message_id: `${id}@${domain}`,
      in_reply_to: answered?.message_id ?? null,
      at: now,
      subject,
      from_name: mailbox.sender_name,
      from_address: mailbox.address,
      recipients: toJson([
        ...to.map((one) => ({ role: 'to', ...one })),
        ...cc.map((one) => ({ role: 'cc', ...one })),
      ]),
      visibility: mailbox.usual_visibility,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('mail_body')
    .values({ ...whose, text })
    .execute();
  const answers = [answered?.in_reply_to, answered?.message_id].filter((one) => typeof one === 'string');
  if (answers.length > 0)
    await db
      .insertInto('mail_reference')
      .values([...new Set(answers)].map((message_id) => ({ ...whose, message_id })))
      .execute();
}
