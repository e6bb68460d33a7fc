/** Who holds a record: its owner and the team that counts it. */
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Values } from '../model/field-schema.ts';
import { recordRefusals } from '../model/refusals.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';
import { mayDo } from './visible.ts';

export type Holder = { ownerId: string | null; teamId: string | null };

/**
 * The holder of a new record: the asker and his team unless another owner is given. Refuses somebody whom neither the
 * asker's right to create nor his right to transfer covers.
 */
export async function holderOfNew(work: Work, kind: RecordKind, values: Values): Promise<Holder> {
  const ownerId = typeof values.owner === 'string' ? values.owner : work.principal.userId;
  const holder = { ownerId, teamId: await mainTeamOf(work, ownerId) };
  if (
    ownerId !== work.principal.userId &&
    !mayDo(work, kind, 'create', holder) &&
    !mayDo(work, kind, 'transfer', holder)
  ) {
    refuse(recordRefusals.transferNotPermitted);
  }
  await stayAbleToWrite(work, kind, holder);
  return holder;
}

/** The holder after a change; a new owner brings his team. Refuses without the right to transfer this record. */
export async function holderAfter(
  work: Work,
  kind: RecordKind,
  before: StoredRecord,
  changed: Values,
): Promise<Holder> {
  if (changed.owner === undefined) return before;
  if (!mayDo(work, kind, 'transfer', before)) refuse(recordRefusals.transferNotPermitted);
  const ownerId = changed.owner as string | null;
  const holder = { ownerId, teamId: await mainTeamOf(work, ownerId) };
  await stayAbleToWrite(work, kind, holder);
  return holder;
}

/** A record that leaves the asker's reach is written all the same: the rules above have allowed it. */
async function stayAbleToWrite(work: Work, kind: RecordKind, holder: Holder): Promise<void> {
  if (!mayDo(work, kind, 'read', holder)) await work.elevate();
}

async function mainTeamOf({ db, principal }: Work, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const user = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return user?.team_id ?? null;
}
