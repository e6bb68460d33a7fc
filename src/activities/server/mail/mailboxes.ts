/** A person's own mailboxes: connected, changed, disconnected. Passwords go in and never come out. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requestJob, type EgressAllow, type Safe, type Work } from '../../../platform/server/index.ts';
import type {
  MailboxChange,
  MailboxTrial,
  NewMailbox,
  WireMailbox,
} from '../../model/mail/mailbox-contract.ts';
import { mailRefusals } from '../../model/mail/refusals.ts';
import { lockMailbox, serverColumns, wireMailboxes, wishColumns } from './mailbox-queries.ts';
import { passwordOf, passwordPurpose, type MailboxRow, type Servers } from './mailbox-access.ts';
import { removeMailsOf } from './remove-mails.ts';
import { tryServers, type Trial } from './try-mailbox.ts';

/** What it takes to keep mailboxes: where passwords are sealed, and which hosts may be reached. */
export type MailboxKeeping = { safe: Safe; egressAllow: EgressAllow };

/** The asker's mailboxes with their health, by address. */
export async function listMyMailboxes(work: Work): Promise<{ items: WireMailbox[] }> {
  return { items: await wireMailboxes(work) };
}

/** Tries settings and keeps nothing; without a password, with that of the mailbox they are to be the new ones of. */
export async function tryMailbox(
  { safe, egressAllow }: MailboxKeeping,
  work: Work,
  { password, mailboxId, ...servers }: MailboxTrial,
): Promise<Trial> {
  const known = mailboxId === null ? null : await lockMailbox(work, mailboxId);
  const secret = password ?? (known ? passwordOf(safe, known) : refuse(refusals.invalidInput));
  return tryServers(serverColumns(servers), secret, egressAllow, work.principal.locale);
}

/**
 * Connects a mailbox of the asker's; the first reading follows within a minute. Refuses one that is connected already,
 * and servers that do not let us read or send, with their answer.
 */
export async function connectMailbox(
  { safe, egressAllow }: MailboxKeeping,
  work: Work,
  body: NewMailbox,
): Promise<WireMailbox> {
  const { db, principal, now } = work;
  const userId = principal.userId ?? refuse(refusals.forbidden);
  await refuseSecond(work, userId, body.address);
  await proveServers(work, serverColumns(body), body.password, egressAllow);
  const id = newId();
  await db
    .insertInto('mailbox')
    .values({
      tenant_id: principal.tenantId,
      id,
      user_id: userId,
      address: body.address,
      ...serverColumns(body),
      ...wishColumns(body),
      password: safe.seal(principal.tenantId, passwordPurpose, body.password),
      begins_at: new Date(now.getTime() - body.rangeDays * 86_400_000),
      next_at: now,
      created_at: now,
      updated_at: now,
    })
    .execute();
  record(work, 'mailbox.connected', id, { address: { from: null, to: body.address } });
  return readMailbox(work, id);
}

/** Changes a mailbox of the asker's from the version he saw; new servers or a new password are tried first. */
export async function changeMyMailbox(
  { safe, egressAllow }: MailboxKeeping,
  work: Work,
  id: string,
  version: number,
  { isOn, password, ...change }: MailboxChange,
): Promise<WireMailbox> {
  const { db, principal, now } = work;
  const before = await lockMailbox(work, id);
  if (Number(before.version) !== version) refuse(refusals.staleVersion);
  const servers = { ...before, ...serverColumns(change) };
  if (password !== undefined || isElsewhere(before, servers))
    await proveServers(work, servers, password ?? passwordOf(safe, before), egressAllow);
  const columns = { ...serverColumns(change), ...wishColumns(change) };
  await db
    .updateTable('mailbox')
    .set({
      ...columns,
      ...(password !== undefined && { password: safe.seal(principal.tenantId, passwordPurpose, password) }),
      ...(isOn !== undefined && { state: isOn ? 'on' : 'off' }),
      failures: 0,
      error: null,
      error_said: null,
      next_at: now,
      version: before.version + 1n,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  const told = { ...change, ...(isOn !== undefined && { isOn }) };
  record(
    work,
    'mailbox.changed',
    id,
    Object.fromEntries(Object.entries(told).map(([field, to]) => [field, { from: null, to }])),
  );
  return readMailbox(work, id);
}

/** Forgets the password for good; the mails stay as they are shared now, or go with it. */
export async function disconnectMailbox(
  work: Work,
  id: string,
  { keepsMails }: { keepsMails: boolean },
): Promise<{ removedMails: number }> {
  const { db, principal, now } = work;
  const before = await lockMailbox(work, id);
  await db
    .updateTable('mailbox')
    .set({
      state: 'disconnected',
      password: null,
      syncing_by: null,
      syncing_until: null,
      version: before.version + 1n,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  // Colleagues' private mails keep a thread alive, too.
  await work.elevate();
  const removedMails = await removeMailsOf(work, id, keepsMails ? 'unsent' : 'all');
  record(work, 'mailbox.disconnected', id, {
    address: { from: before.address, to: null },
    removedMails: { from: null, to: removedMails },
  });
  return { removedMails };
}

/** Asks for a turn now, as long work. Refuses a mailbox that is switched off. */
export async function askForSync(work: Work, id: string): Promise<{ jobId: string }> {
  const row = await lockMailbox(work, id);
  if (row.state !== 'on') refuse(mailRefusals.switchedOff);
  return { jobId: await requestJob(work, { kind: 'sync-mailbox', input: { mailboxId: id } }) };
}

async function refuseSecond({ db, principal }: Work, userId: string, address: string): Promise<void> {
  const second = await db
    .selectFrom('mailbox')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .where('address', '=', address)
    .where('state', '<>', 'disconnected')
    .executeTakeFirst();
  if (second) refuse(mailRefusals.connectedAlready);
}

async function proveServers(
  { principal }: Work,
  servers: Servers,
  password: string,
  egressAllow: EgressAllow,
): Promise<void> {
  const { reading, sending } = await tryServers(servers, password, egressAllow, principal.locale);
  const words = ({ why, said }: Trial['reading']) => [why, said].filter(Boolean).join(' — ');
  if (!reading.isWell) refuse(mailRefusals.notReached, { why: words(reading) });
  if (!sending.isWell) refuse(mailRefusals.notSending, { why: words(sending) });
}

function isElsewhere(before: MailboxRow, after: Servers): boolean {
  const parts = [
    'imap_host',
    'imap_port',
    'imap_tls',
    'smtp_host',
    'smtp_port',
    'smtp_tls',
    'username',
  ] as const;
  return parts.some((part) => before[part] !== after[part]);
}

async function readMailbox(work: Work, id: string): Promise<WireMailbox> {
  const [wire] = await wireMailboxes(work, id);
  return wire ?? refuse(refusals.notFound);
}

function record(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'mailbox', recordId, changes });
}
