import { say } from '../../../platform/model/label.ts';
import { mailboxFailures, type MailboxFailure } from '../../../platform/model/mailbox-failures.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { MailboxChange, NewMailbox, WireMailbox } from '../../model/mail/mailbox-contract.ts';
import type { MailSkip } from '../../model/mail/skip-mail.ts';
import type { MailVisibility } from '../../model/mail/visibility.ts';
import type { MailboxRow, Servers } from './mailbox-access.ts';
import type { FolderRole } from './sync-turn.ts';

/** One mailbox of the asker's, held until the transaction ends. Refuses everybody else's, and one that was disconnected, as not found. */
export async function lockMailbox({ db, principal }: Work, id: string): Promise<MailboxRow> {
  const row = await db
    .selectFrom('mailbox')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', principal.userId)
    .where('state', '<>', 'disconnected')
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}

/** The asker's mailboxes on the wire, by address; one of them when `id` is told. */
export async function wireMailboxes(work: Work, id?: string): Promise<WireMailbox[]> {
  const { db, principal, now } = work;
  const rows = await db
    .selectFrom('mailbox')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('state', '<>', 'disconnected')
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('address')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const folders = await db
    .selectFrom('mailbox_folder')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('mailbox_id', 'in', ids)
    .orderBy('role')
    .execute();
  const skips = await db
    .selectFrom('mailbox_skip')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('mailbox_id', 'in', ids)
    .orderBy('skipped', 'desc')
    .execute();
  return rows.map((row) => ({
    ...wireSettings(row),
    isSyncing: row.syncing_until !== null && row.syncing_until > now,
    error: row.error && say(mailboxFailures[row.error as MailboxFailure], principal.locale),
    folders: folders
      .filter((folder) => folder.mailbox_id === row.id)
      .map(({ role, path, seen, stored }) => ({
        role: role as FolderRole,
        path,
        seen: Number(seen),
        stored: Number(stored),
      })),
    skipped: skips
      .filter((skip) => skip.mailbox_id === row.id)
      .map(({ reason, skipped }) => ({ reason: reason as MailSkip, count: Number(skipped) })),
  }));
}

function wireSettings(row: MailboxRow) {
  return {
    id: row.id,
    address: row.address,
    imapHost: row.imap_host,
    imapPort: row.imap_port,
    imapTls: row.imap_tls,
    smtpHost: row.smtp_host,
    smtpPort: row.smtp_port,
    smtpTls: row.smtp_tls,
    username: row.username,
    senderName: row.sender_name,
    usualVisibility: row.usual_visibility as MailVisibility,
    byDomain: row.by_domain,
    beginsAt: row.begins_at.toISOString(),
    isOn: row.state === 'on',
    syncedAt: row.synced_at?.toISOString() ?? null,
    nextAt: row.next_at.toISOString(),
    errorSaid: row.error_said,
    version: Number(row.version),
  };
}

type ServerSettings = Pick<
  NewMailbox,
  'imapHost' | 'imapPort' | 'imapTls' | 'smtpHost' | 'smtpPort' | 'smtpTls' | 'username'
>;

/** The columns of those settings that are told. */
export function serverColumns(told: ServerSettings): Servers;
export function serverColumns(told: Pick<MailboxChange, keyof ServerSettings>): Partial<Servers>;
export function serverColumns(told: Partial<ServerSettings>): Partial<Servers> {
  return withoutUndefined({
    imap_host: told.imapHost,
    imap_port: told.imapPort,
    imap_tls: told.imapTls,
    smtp_host: told.smtpHost,
    smtp_port: told.smtpPort,
    smtp_tls: told.smtpTls,
    username: told.username,
  });
}

type Wishes = Pick<NewMailbox, 'senderName' | 'usualVisibility' | 'byDomain'>;
type WishColumns = Pick<MailboxRow, 'sender_name' | 'usual_visibility' | 'by_domain'>;

export function wishColumns(told: Wishes): WishColumns;
export function wishColumns(told: Pick<MailboxChange, keyof Wishes>): Partial<WishColumns>;
export function wishColumns(told: Pick<MailboxChange, keyof Wishes>): Partial<WishColumns> {
  return withoutUndefined({
    sender_name: told.senderName,
    usual_visibility: told.usualVisibility,
    by_domain: told.byDomain,
  });
}

function withoutUndefined<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
