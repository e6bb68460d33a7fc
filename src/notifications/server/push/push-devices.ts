/** A person's browsers that are pushed to. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Egress, Tables, Work } from '../../../platform/server/index.ts';
import type { NewPushDevice, WirePushDevice } from '../../model/contract.ts';
import { pushFailures, type PushFailure } from '../../model/push/push-failures.ts';

/** The asker's devices, the latest first. */
export async function listPushDevices(work: Work): Promise<WirePushDevice[]> {
  const rows = await own(work).orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map((row) => wireDevice(work, row));
}

/**
 * Pushes to this browser from now on; a browser that another person of the organisation had is his no more. Refuses an
 * endpoint that may not be called.
 */
export async function addPushDevice(
  work: Work,
  egress: Egress,
  { endpoint, p256dh, auth, name }: NewPushDevice,
): Promise<WirePushDevice> {
  await egress.check(endpoint);
  const { db, principal, now } = work;
  const endpointHash = createHash('sha256').update(endpoint).digest('hex');
  await db
    .deleteFrom('push_device')
    .where('tenant_id', '=', principal.tenantId)
    .where('endpoint_hash', '=', endpointHash)
    .execute();
  const row = await db
    .insertInto('push_device')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      user_id: principal.userId!,
      endpoint,
      endpoint_hash: endpointHash,
      p256dh,
      auth,
      name,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  work.record({ type: 'push_device.added', object: 'push_device', recordId: row.id });
  return wireDevice(work, row);
}

/** Pushes to a device of the asker no more. Refuses one that is not his. */
export async function removePushDevice(work: Work, id: string): Promise<void> {
  const { db, principal } = work;
  const gone = await db
    .deleteFrom('push_device')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) refuse(refusals.notFound);
  work.record({ type: 'push_device.removed', object: 'push_device', recordId: id });
}

function own({ db, principal }: Work) {
  return db
    .selectFrom('push_device')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId);
}

function wireDevice({ principal }: Work, row: Selectable<Tables['push_device']>): WirePushDevice {
  return {
    id: row.id,
    name: row.name,
    mark: row.endpoint_hash,
    createdAt: row.created_at.toISOString(),
    pushedAt: row.pushed_at?.toISOString() ?? null,
    error: row.error === null ? null : say(pushFailures[row.error as PushFailure], principal.locale),
  };
}
