/** One worker's turn at a mailbox: nobody else reads it meanwhile, and a worker that lost its turn writes nothing more. */
import { newId } from '../../../platform/model/identifier.ts';
import type { MailboxFailure } from '../../../platform/model/mailbox-failures.ts';
import type { MailboxPlace, Work } from '../../../platform/server/index.ts';
import { sql } from 'kysely';
import { nextSyncAt } from '../../model/mail/sync-pace.ts';
import type { MailSkip } from '../../model/mail/skip-mail.ts';
import type { MailboxRow } from './mailbox-access.ts';

export type FolderRole = 'inbox' | 'sent';

/** The mailbox as it was when the turn began; `syncing_by` tells this turn from every other. */
export type SyncTurn = MailboxRow;

/** Somebody switched the mailbox off, disconnected it, or took the turn over. */
export class TurnLost extends Error {}

const turnMs = 5 * 60_000;

/** Begins a turn unless somebody is at it; undefined then, and when the mailbox is not switched on. */
export async function beginTurn({ db, principal, now }: Work, id: string): Promise<SyncTurn | undefined> {
  return db
    .updateTable('mailbox')
    .set({ syncing_until: new Date(now.getTime() + turnMs), syncing_by: newId() })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'on')
    .where((where) => where.or([where('syncing_until', 'is', null), where('syncing_until', '<', now)]))
    .returningAll()
    .executeTakeFirst();
}

/** Holds the turn until the transaction ends, and for some minutes more. Throws TurnLost. */
export async function holdTurn({ db, principal, now }: Work, turn: SyncTurn): Promise<void> {
  const held = await db
    .updateTable('mailbox')
    .set({ syncing_until: new Date(now.getTime() + turnMs) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', turn.id)
    .where('state', '=', 'on')
    .where('syncing_by', '=', turn.syncing_by)
    .executeTakeFirst();
  if (held.numUpdatedRows === 0n) throw new TurnLost();
}

export type TurnEnd = { failure: MailboxFailure | null; said: string | null; hasMore: boolean };

export async function endTurn(
  work: Work,
  turn: SyncTurn,
  { failure, said, hasMore }: TurnEnd,
): Promise<void> {
  const { db, principal, now } = work;
  const failures = failure === null ? 0 : turn.failures + 1;
  await db
    .updateTable('mailbox')
    .set({
      syncing_until: null,
      syncing_by: null,
      ...(failure === null && { synced_at: now }),
      next_at: nextSyncAt(now, { failure, failures, hasMore }),
      failures,
      error: failure,
      error_said: said,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', turn.id)
    .where('syncing_by', '=', turn.syncing_by)
    .execute();
}

/** How far a folder was read; null before the first time. */
export async function placeIn(
  { db, principal }: Work,
  { id }: SyncTurn,
  role: FolderRole,
): Promise<MailboxPlace | null> {
  const row = await db
    .selectFrom('mailbox_folder')
    .select(['uid_validity', 'last_uid'])
    .where('tenant_id', '=', principal.tenantId)
    .where('mailbox_id', '=', id)
    .where('role', '=', role)
    .executeTakeFirst();
  if (!row || row.uid_validity === null || row.last_uid === null) return null;
  return { uidValidity: row.uid_validity, lastUid: row.last_uid };
}

export type FolderProgress = {
  role: FolderRole;
  path: string;
  place: MailboxPlace;
  stored: number;
  skipped: readonly MailSkip[];
};

/** Writes down how far the folder was read and what came of it, in the transaction that keeps what was found. */
export async function keepProgress(work: Work, turn: SyncTurn, progress: FolderProgress): Promise<void> {
  const { role, path, place, stored, skipped } = progress;
  const { tenantId } = work.principal;
  const seen = BigInt(stored + skipped.length);
  await sql`
    insert into mailbox_folder (tenant_id, mailbox_id, role, path, uid_validity, last_uid, seen, stored)
    values (${tenantId}, ${turn.id}, ${role}, ${path}, ${place.uidValidity}, ${place.lastUid}, ${seen}, ${BigInt(stored)})
    on conflict (tenant_id, mailbox_id, role) do update set path = excluded.path, uid_validity = excluded.uid_validity,
      last_uid = excluded.last_uid, seen = mailbox_folder.seen + excluded.seen, stored = mailbox_folder.stored + excluded.stored`.execute(
    work.db,
  );
  for (const [reason, some] of Map.groupBy(skipped, (skip) => skip))
    await sql`
      insert into mailbox_skip (tenant_id, mailbox_id, reason, skipped)
      values (${tenantId}, ${turn.id}, ${reason}, ${BigInt(some.length)})
      on conflict (tenant_id, mailbox_id, reason) do update set skipped = mailbox_skip.skipped + excluded.skipped`.execute(
      work.db,
    );
}
