/** Mailboxes as sales operations keep them; their passwords go in and never come out. */
import type { Selectable } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { say } from '../../../platform/model/label.ts';
import { mailboxFailures, type MailboxFailure } from '../../../platform/model/mailbox-failures.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requestJob, type Safe, type Tables, type Work } from '../../../platform/server/index.ts';
import type { MailboxChange, NewMailbox, WireMailbox } from '../../model/mailbox/contract.ts';
import { mailboxRefusals } from '../../model/mailbox/refusals.ts';

export const passwordPurpose = 'lead-mailbox';

type Row = Selectable<Tables['lead_mailbox']>;

/** All that are kept, by name. */
export async function listMailboxes(work: Work): Promise<{ items: WireMailbox[] }> {
  const rows = await kept(work).orderBy('name').orderBy('id').execute();
  return { items: rows.map((row) => wireMailbox(work, row)) };
}

/** Adds a mailbox; the first look follows within a minute. */
export async function addMailbox(work: Work, safe: Safe, body: NewMailbox): Promise<WireMailbox> {
  const { db, principal, now } = work;
  const { password, ...plain } = body;
  const id = newId();
  await db
    .insertInto('lead_mailbox')
    .values({
      ...plain,
      tenant_id: principal.tenantId,
      id,
      password: safe.seal(principal.tenantId, passwordPurpose, password),
      created_at: now,
      created_by: principal.userId,
      updated_at: now,
    })
    .execute();
  record(work, 'lead_mailbox.created', id, { name: { from: null, to: body.name } });
  return getMailbox(work, id);
}

/**
 * Changes a mailbox from the version the asker saw. A mailbox that reads another place begins anew with what comes from
 * now on. Refuses an unknown mailbox and a stale version.
 */
export async function changeMailbox(
  work: Work,
  safe: Safe,
  id: string,
  version: number,
  { password, isOn, isArchived, ...plain }: MailboxChange,
): Promise<WireMailbox> {
  const { db, principal, now } = work;
  const before = await lockMailbox(work, id);
  if (Number(before.version) !== version) refuse(refusals.staleVersion);
  const isElsewhere = (['host', 'username', 'folder'] as const).some(
    (part) => plain[part] !== undefined && plain[part] !== before[part],
  );
  await db
    .updateTable('lead_mailbox')
    .set({
      ...withoutUndefined(plain),
      ...(password !== undefined && { password: safe.seal(principal.tenantId, passwordPurpose, password) }),
      ...(isOn !== undefined && { state: isOn ? 'on' : 'off' }),
      ...(isArchived && { archived_at: now }),
      ...(isElsewhere && { uid_validity: null, last_uid: null }),
      error: null,
      failures: 0,
      version: before.version + 1n,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  const told = { ...plain, ...(isOn !== undefined && { isOn }), ...(isArchived && { isArchived }) };
  record(
    work,
    isArchived ? 'lead_mailbox.archived' : 'lead_mailbox.updated',
    id,
    Object.fromEntries(
      Object.entries(told).map(([field, to]) => [
        field,
        { from: (before as Record<string, unknown>)[field] ?? null, to },
      ]),
    ),
  );
  return wireMailbox(work, await lockMailbox(work, id, true));
}

/** Asks for a look now, as long work. Refuses a mailbox that is switched off. */
export async function askForCheck(work: Work, id: string): Promise<{ jobId: string }> {
  const row = await lockMailbox(work, id);
  if (row.state !== 'on') refuse(mailboxRefusals.switchedOff);
  return { jobId: await requestJob(work, { kind: 'check-lead-mailbox', input: { mailboxId: id } }) };
}

async function getMailbox(work: Work, id: string): Promise<WireMailbox> {
  const row = await kept(work).where('id', '=', id).executeTakeFirst();
  return wireMailbox(work, row ?? refuse(refusals.notFound));
}

async function lockMailbox(work: Work, id: string, archivedToo = false): Promise<Row> {
  const row = await work.db
    .selectFrom('lead_mailbox')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && (archivedToo || row.archived_at === null) ? row : refuse(refusals.notFound);
}

function kept({ db, principal }: Work) {
  return db
    .selectFrom('lead_mailbox')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null);
}

function wireMailbox({ principal }: Work, row: Row): WireMailbox {
  const failure = row.error === null ? null : mailboxFailures[row.error as MailboxFailure];
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    port: row.port,
    tls: row.tls,
    username: row.username,
    folder: row.folder,
    source: row.source,
    campaign: row.campaign,
    isOn: row.state === 'on',
    checkedAt: row.checked_at?.toISOString() ?? null,
    error: failure && say(failure, principal.locale),
    seen: Number(row.seen),
    captured: Number(row.captured),
    skipped: Number(row.skipped),
    version: Number(row.version),
  };
}

function record(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'lead_mailbox', recordId, changes });
}

function withoutUndefined<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
