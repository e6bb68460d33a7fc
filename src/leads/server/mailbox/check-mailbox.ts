/** One look into a mailbox: what is new becomes captures, each mail exactly once. */
import type { Selectable } from 'kysely';
import type { MailboxFailure } from '../../../platform/model/mailbox-failures.ts';
import {
  findWayOut,
  inWork,
  mailboxFailureOf,
  MailboxUnreadable,
  systemPrincipal,
  type Database,
  type EgressAllow,
  type Safe,
  type Tables,
  type Work,
} from '../../../platform/server/index.ts';
import { captureMail } from './capture-mail.ts';
import { fetchMails, type FetchedMail, type FetchedMails } from './fetch-mails.ts';
import { passwordPurpose } from './mailboxes.ts';

export type MailboxParts = { database: Database; safe: Safe; egressAllow: EgressAllow };

export type MailboxCheck = { captured: number; skipped: number; failure: MailboxFailure | null };

type Mailbox = Selectable<Tables['lead_mailbox']>;

const mailsAtOnce = 50;
/** So long one look may last before another may begin. */
const lookMs = 5 * 60_000;

/**
 * Looks into the mailbox unless somebody else is at it, and tells what came of it (null: nothing was done). A mail is
 * captured in the transaction that moves the place on, so a worker that dies takes up where it was and doubles nothing.
 */
export async function checkMailbox(
  parts: MailboxParts,
  tenantId: string,
  mailboxId: string,
): Promise<MailboxCheck | null> {
  const inTenant = <T>(use: (work: Work) => Promise<T>) =>
    inWork(parts.database, systemPrincipal(tenantId), 'lead-mailbox', use);
  const mailbox = await inTenant((work) => beginLook(work, mailboxId));
  if (!mailbox) return null;
  const counts = { captured: 0, skipped: 0 };
  try {
    for (let place = placeOf(mailbox); ;) {
      const fetched = await fetchNew(parts, mailbox, place);
      place = fetched.place;
      for (const mail of fetched.mails) {
        counts[await inTenant((work) => takeMail(work, mailbox, mail))] += 1;
        place = { ...place, lastUid: mail.uid };
      }
      if (fetched.mails.length === 0) await inTenant((work) => keepPlace(work, mailboxId, fetched));
      if (!fetched.hasMore) break;
    }
    await inTenant((work) => endLook(work, mailboxId, null));
    return { ...counts, failure: null };
  } catch (error) {
    const failure = mailboxFailureOf(error);
    await inTenant((work) => endLook(work, mailboxId, failure ?? 'unreachable'));
    if (failure === null) throw error;
    return { ...counts, failure };
  }
}

async function beginLook({ db, principal, now }: Work, id: string): Promise<Mailbox | undefined> {
  return db
    .updateTable('lead_mailbox')
    .set({ checking_until: new Date(now.getTime() + lookMs) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'on')
    .where('archived_at', 'is', null)
    .where((where) => where.or([where('checking_until', 'is', null), where('checking_until', '<', now)]))
    .returningAll()
    .executeTakeFirst();
}

async function endLook(
  { db, principal, now }: Work,
  id: string,
  failure: MailboxFailure | null,
): Promise<void> {
  await db
    .updateTable('lead_mailbox')
    .set(({ eb }) => ({
      checking_until: null,
      checked_at: now,
      error: failure,
      failures: failure === null ? 0 : eb('failures', '+', 1),
    }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

function placeOf({ uid_validity, last_uid }: Mailbox) {
  return uid_validity === null || last_uid === null ? null : { uidValidity: uid_validity, lastUid: last_uid };
}

async function fetchNew(
  { safe, egressAllow }: MailboxParts,
  mailbox: Mailbox,
  place: ReturnType<typeof placeOf>,
): Promise<FetchedMails> {
  const { host, port, tls, username, folder } = mailbox;
  const password = safe.unseal(mailbox.tenant_id, passwordPurpose, mailbox.password);
  if (password === null) throw new MailboxUnreadable('password_lost', null);
  const way = await findWayOut({ host, port }, 'mail', egressAllow);
  return fetchMails({ way, tls, username, password, folder }, place, mailsAtOnce);
}

/** Captures one mail and moves the mailbox's place beyond it. */
async function takeMail(work: Work, mailbox: Mailbox, mail: FetchedMail): Promise<'captured' | 'skipped'> {
  const became = await captureMail(work, mailbox, mail);
  await work.db
    .updateTable('lead_mailbox')
    .set(({ eb }) => ({
      last_uid: mail.uid,
      seen: eb('seen', '+', 1n),
      [became]: eb(became, '+', 1n),
    }))
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', mailbox.id)
    .execute();
  return became;
}

async function keepPlace({ db, principal }: Work, id: string, { place }: FetchedMails): Promise<void> {
  await db
    .updateTable('lead_mailbox')
    .set({ uid_validity: place.uidValidity, last_uid: place.lastUid })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Looks into every mailbox that is on, of every organisation, one after the other. */
export async function checkAllMailboxes(
  parts: MailboxParts,
  onError: (error: unknown, mailboxId: string) => void,
): Promise<void> {
  for (const { id: tenantId } of await parts.database.listOrganisations()) {
    const ids = await inWork(parts.database, systemPrincipal(tenantId), 'lead-mailbox', listOn);
    for (const mailboxId of ids)
      await checkMailbox(parts, tenantId, mailboxId).catch((error: unknown) => onError(error, mailboxId));
  }
}

async function listOn({ db, principal }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('lead_mailbox')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'on')
    .where('archived_at', 'is', null)
    .orderBy('checked_at')
    .execute();
  return rows.map(({ id }) => id);
}
