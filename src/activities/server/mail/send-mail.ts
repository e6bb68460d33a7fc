/** A mail is sent by its owner's word, and can be taken back for ten seconds. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { undoSeconds, type WireMail } from '../../model/mail/mail-contract.ts';
import { mailRefusals } from '../../model/mail/refusals.ts';
import { openDraft } from './drafts.ts';
import type { MailDirectory } from './mail-directory.ts';
import { ownMail, readMail } from './mail-threads.ts';
import { placeThread } from './place-thread.ts';

/** The event by which a mail that was sent off is handed to the server. */
export const sendingAsked = 'mail.sending-asked';

/**
 * Sends a mail off; it stands in its thread at once and goes out after ten seconds. Refuses one without a recipient and
 * one whose mailbox was disconnected.
 */
export async function sendMail(directory: MailDirectory, work: Work, id: string): Promise<WireMail> {
  const row = await openDraft(work, id);
  if (!row.recipients.some(({ role }) => role === 'to')) refuse(mailRefusals.nobodyToSendTo);
  const { db, principal, now } = work;
  const mailbox = await db
    .selectFrom('mailbox')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', row.mailbox_id)
    .where('state', '<>', 'disconnected')
    .executeTakeFirst();
  if (!mailbox) refuse(mailRefusals.noMailbox);
  const sendAt = new Date(now.getTime() + undoSeconds * 1000);
  await db
    .updateTable('mail')
    .set({
      state: 'waiting',
      at: now,
      send_at: sendAt,
      tries: 0,
      error: null,
      version: row.version + 1n,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  const addresses = row.recipients.map(({ address }) => address);
  const parties = [...(await directory.partiesAt(work, addresses, false)).values()].flat();
  await placeThread(work, directory, row.thread_id, parties, row.owner_id);
  work.record({
    type: sendingAsked,
    object: 'mail',
    recordId: id,
    payload: { notBefore: sendAt.toISOString() },
  });
  return readMail(work, id);
}

/** Takes a mail back before it goes out. Refuses when it has gone, or is just going. */
export async function takeMailBack(work: Work, id: string): Promise<WireMail> {
  const { db, principal, now } = work;
  const row = await ownMail(work, id);
  const taken = await db
    .updateTable('mail')
    .set({ state: 'draft', send_at: null, version: row.version + 1n, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) refuse(mailRefusals.tooLateToTakeBack);
  work.record({ type: 'mail.taken-back', object: 'mail', recordId: id });
  return readMail(work, id);
}
