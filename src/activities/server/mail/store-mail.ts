/** Keeps one mail of a mailbox: its head, its words, its attachments, its thread. */
import { newId } from '../../../platform/model/identifier.ts';
import { keepContent, toJson, type MailParts, type Work } from '../../../platform/server/index.ts';
import { readFileName } from '../../model/file-name.ts';
import { counterpartsOf, type MailSkip, type OwnPeople } from '../../model/mail/skip-mail.ts';
import { takeCalendarReply } from '../meetings/take-reply.ts';
import { mediaTypeOf } from '../media-type.ts';
import { findThread, linkedIds } from './find-thread.ts';
import type { MailHouse } from './mail-house.ts';
import type { MailboxRow } from './mailbox-access.ts';
import { placeThread } from './place-thread.ts';
import type { FolderRole } from './sync-turn.ts';

export type Found = { role: FolderRole; path: string; uidValidity: bigint; uid: bigint };

/** Everybody a mail is from and to, in lower case. */
export function addressesOf({ from, to, cc }: Pick<MailParts, 'from' | 'to' | 'cc'>): string[] {
  return [...(from ? [from] : []), ...to, ...cc].map(({ address }) => address);
}

/**
 * Keeps a mail with a customer and tells the records it is about. One that was kept before, or was written here, only
 * learns where it lies; one that turns out to be with nobody we know is left.
 */
export async function storeMail(
  work: Work,
  { directory, dataDir }: Pick<MailHouse, 'directory' | 'dataDir'>,
  mailbox: MailboxRow,
  own: OwnPeople,
  found: Found,
  mail: MailParts,
): Promise<'stored' | MailSkip> {
  if (await isThere(work, mailbox, found, mail)) return 'already_there';
  const counterparts = counterpartsOf({ addresses: addressesOf(mail) }, own);
  const known = await directory.partiesAt(work, counterparts, mailbox.by_domain);
  const parties = [...known.values()].flat();
  if (parties.length === 0) return 'not_matched';
  const threadId = await findThread(work, mailbox, mail, counterparts);
  const isOurs = found.role === 'sent' || (mail.from !== null && mail.from.address === mailbox.address);
  const id = await insertMail(work, mailbox, threadId, isOurs ? 'sent' : 'received', found, mail);
  await insertWords(work, id, mail);
  await insertAttachments(work, dataDir, id, mail);
  work.record({ type: isOurs ? 'mail.sent' : 'mail.received', object: 'mail', recordId: id });
  await placeThread(work, directory, threadId, parties, mailbox.user_id);
  if (!isOurs) await takeAnswers(work, mail);
  return 'stored';
}

/** Answers to invitations that a mail brings change their meetings. */
async function takeAnswers(work: Work, { from, attachments }: MailParts): Promise<void> {
  for (const { isCalendar, content } of attachments)
    if (isCalendar && from)
      await takeCalendarReply(work, { text: content.toString('utf8'), from: from.address });
}

async function isThere(
  { db, principal, now }: Work,
  { id }: MailboxRow,
  found: Found,
  { messageId }: MailParts,
): Promise<boolean> {
  const kept = await db
    .selectFrom('mail')
    .select(['id', 'uid'])
    .where('tenant_id', '=', principal.tenantId)
    .where('mailbox_id', '=', id)
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  if (kept && kept.uid === null)
    await db
      .updateTable('mail')
      .set({ folder: found.path, uid_validity: found.uidValidity, uid: found.uid, updated_at: now })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', kept.id)
      .execute();
  return kept !== undefined;
}

async function insertMail(
  { db, principal, now }: Work,
  mailbox: MailboxRow,
  threadId: string,
  state: 'sent' | 'received',
  found: Found,
  mail: MailParts,
): Promise<string> {
  const id = newId();
  const recipients = [
    ...mail.to.map((one) => ({ role: 'to', ...one })),
    ...mail.cc.map((one) => ({ role: 'cc', ...one })),
  ];
  await db
    .insertInto('mail')
    .values({
      tenant_id: principal.tenantId,
      id,
      mailbox_id: mailbox.id,
      owner_id: mailbox.user_id,
      thread_id: threadId,
      state,
      message_id: mail.messageId,
      in_reply_to: mail.inReplyTo,
      at: momentOf(mail.date, now),
      subject: mail.subject,
      from_name: mail.from?.name ?? '',
      from_address: mail.from?.address ?? '',
      recipients: toJson(recipients),
      visibility: mailbox.usual_visibility,
      folder: found.path,
      uid_validity: found.uidValidity,
      uid: found.uid,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

const earliest = new Date('1990-01-01T00:00:00Z');

/** When a mail says it was written; now for what tells nothing sensible. */
function momentOf(told: Date | null, now: Date): Date {
  return told === null || told > now || told < earliest ? now : told;
}

async function insertWords({ db, principal }: Work, id: string, mail: MailParts): Promise<void> {
  const whose = { tenant_id: principal.tenantId, mail_id: id };
  await db
    .insertInto('mail_body')
    .values({ ...whose, text: mail.text })
    .execute();
  const answered = linkedIds(mail).filter((one) => one !== mail.messageId);
  if (answered.length > 0)
    await db
      .insertInto('mail_reference')
      .values(answered.map((message_id) => ({ ...whose, message_id })))
      .execute();
}

async function insertAttachments(work: Work, dataDir: string, id: string, mail: MailParts): Promise<void> {
  for (const [position, { name: told, content }] of mail.attachments.entries()) {
    if (content.length === 0) continue;
    const read = readFileName(told.replaceAll(/\p{Cc}/gu, ' '));
    const name = 'name' in read ? read.name : `${position + 1}`;
    await work.db
      .insertInto('mail_attachment')
      .values({
        tenant_id: work.principal.tenantId,
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
}
