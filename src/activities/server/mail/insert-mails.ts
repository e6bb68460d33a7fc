/** A mailbox and its threads at once, with their own times: the demo company. */
import { newId } from '../../../platform/model/identifier.ts';
import { keepContent, toJson, type MailAddress, type Work } from '../../../platform/server/index.ts';
import type { MailSkip } from '../../model/mail/skip-mail.ts';
import type { MailVisibility } from '../../model/mail/visibility.ts';
import { mediaTypeOf } from '../media-type.ts';
import type { SubjectKey } from '../task-queries.ts';
import { putAt } from './place-thread.ts';

export type NewMailboxPast = {
  userId: string;
  person: MailAddress;
  host: string;
  /** When it was connected, and last read. */
  from: Date;
  readAt: Date;
  seen: { inbox: number; sent: number };
  /** Besides those with nobody we know. */
  skipped: Partial<Record<Exclude<MailSkip, 'not_matched'>, number>>;
};

export type NewMail = {
  at: Date;
  /** Else the customer wrote it. */
  isOurs: boolean;
  subject: string;
  text: string;
  visibility: MailVisibility;
  attachments: readonly { name: string; content: Uint8Array }[];
};

export type NewThread = { customer: MailAddress; subjects: readonly SubjectKey[]; mails: readonly NewMail[] };

/** Inserts a mailbox that rests, with what was found in it; values are trusted. Returns its id. */
export async function insertMails(
  work: Work,
  dataDir: string,
  past: NewMailboxPast,
  threads: readonly NewThread[],
): Promise<string> {
  const mailboxId = await insertMailbox(work, past, threads);
  for (const thread of threads) {
    const threadId = newId();
    const { tenantId } = work.principal;
    await work.db
      .insertInto('mail_thread')
      .values({ tenant_id: tenantId, id: threadId, created_at: thread.mails[0]!.at })
      .execute();
    await putAt(work, threadId, thread.subjects);
    for (const mail of thread.mails)
      await insertMail(work, dataDir, { past, mailboxId, threadId, thread }, mail);
  }
  return mailboxId;
}

async function insertMailbox(
  work: Work,
  past: NewMailboxPast,
  threads: readonly NewThread[],
): Promise<string> {
  const { userId, person, host, from, readAt } = past;
  const id = newId();
  await work.db
    .insertInto('mailbox')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      user_id: userId,
      address: person.address,
      sender_name: person.name,
      imap_host: `imap.${host}`,
      imap_port: 993,
      imap_tls: true,
      smtp_host: `smtp.${host}`,
      smtp_port: 465,
      smtp_tls: true,
      username: person.address,
      usual_visibility: 'all',
      begins_at: from,
      state: 'off',
      synced_at: readAt,
      next_at: readAt,
      created_at: from,
      updated_at: readAt,
    })
    .execute();
  await insertCounts(work, id, past, threads);
  return id;
}

async function insertCounts(
  { db, principal }: Work,
  mailboxId: string,
  { seen, skipped }: NewMailboxPast,
  threads: readonly NewThread[],
): Promise<void> {
  const whose = { tenant_id: principal.tenantId, mailbox_id: mailboxId };
  const mails = threads.flatMap((thread) => thread.mails);
  const ours = mails.filter(({ isOurs }) => isOurs).length;
  const theirs = mails.length - ours;
  await db
    .insertInto('mailbox_folder')
    .values([
      { ...whose, role: 'inbox', path: 'INBOX', seen: BigInt(seen.inbox), stored: BigInt(theirs) },
      { ...whose, role: 'sent', path: 'Sent Messages', seen: BigInt(seen.sent), stored: BigInt(ours) },
    ])
    .execute();
  const told = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  // Everything that was looked at was kept, or left for a reason.
  const rest = seen.inbox + seen.sent - mails.length - told;
  await db
    .insertInto('mailbox_skip')
    .values(
      Object.entries({ ...skipped, not_matched: rest }).map(([reason, count]) => ({
        ...whose,
        reason,
        skipped: BigInt(count),
      })),
    )
    .execute();
}

type Place = { past: NewMailboxPast; mailboxId: string; threadId: string; thread: NewThread };

async function insertMail(
  work: Work,
  dataDir: string,
  { past, mailboxId, threadId, thread }: Place,
  mail: NewMail,
): Promise<void> {
  const { tenantId } = work.principal;
  const id = newId();
  const [from, to] = mail.isOurs ? [past.person, thread.customer] : [thread.customer, past.person];
  await work.db
    .insertInto('mail')
    .values({
      tenant_id: tenantId,
      id,
      mailbox_id: mailboxId,
      owner_id: past.userId,
      thread_id: threadId,
      state: mail.isOurs ? 'sent' : 'received',
      message_id: `${id}@${from.address.split('@')[1]}`,
      at: mail.at,
      subject: mail.subject,
      from_name: from.name,
      from_address: from.address,
      recipients: toJson([{ role: 'to', ...to }]),
      visibility: mail.visibility,
      created_at: mail.at,
      updated_at: mail.at,
    })
    .execute();
  await work.db
    .insertInto('mail_body')
    .values({ tenant_id: tenantId, mail_id: id, text: mail.text })
    .execute();
  for (const [position, { name, content }] of mail.attachments.entries())
    await work.db
      .insertInto('mail_attachment')
      .values({
        tenant_id: tenantId,
        id: newId(),
        mail_id: id,
        name,
        media_type: mediaTypeOf(content.subarray(0, 65_536), name),
        size: BigInt(content.length),
        sha256: await keepContent(work, dataDir, content),
        position,
      })
      .execute();
}
