import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requireRight, toJson, type Work } from '../../../platform/server/index.ts';
import { isRepairable, type CaptureState } from '../../model/capture/capture-log.ts';
import type { CaptureWhole } from '../../model/capture/contract.ts';
import type { TouchChannel } from '../../model/capture/lead-draft.ts';
import type { Tracking } from '../../model/capture/read-tracking.ts';
import { captureRefusals } from '../../model/capture/refusals.ts';
import { showCapture } from './capture-log.ts';
import { tryToCapture } from './take-in.ts';

/**
 * Takes a failed or rejected capture in again with mended texts; the raw content stays as it came. When it fails again,
 * it stays with its new reason. Refuses as not found what the asker does not see, and one that is a lead already.
 */
export async function repairCapture(
  work: Work,
  id: string,
  texts: Record<string, string>,
): Promise<CaptureWhole> {
  requireRight(work, 'lead', 'create');
  await showCapture(work, id);
  const capture = await lockCapture(work, id);
  if (!isRepairable(capture.state as CaptureState)) refuse(captureRefusals.notRepairable);
  const source = capture.source_id === null ? null : await findHints(work, capture.source_id);
  const settled = await tryToCapture(
    work,
    {
      source,
      channel: capture.channel as TouchChannel,
      payload: capture.payload,
      texts,
      tracking: capture.tracking as Tracking,
    },
    id,
  );
  await work.db
    .updateTable('capture')
    .set({
      texts: toJson(texts),
      faults: toJson(settled.faults),
      state: settled.state,
      reason: settled.reason,
      detail: settled.detail,
      lead_id: settled.leadId,
      tries: sql`tries + 1`,
      settled_at: work.now,
      settled_by: work.principal.userId,
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'capture.repaired',
    object: 'capture',
    recordId: id,
    changes: { state: { from: capture.state, to: settled.state } },
    payload: { leadId: settled.leadId },
  });
  return showCapture(work, id);
}

async function lockCapture({ db, principal }: Work, id: string) {
  const row = await db
    .selectFrom('capture')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse(refusals.forbidden);
}

/** What the source gives its leads. */
async function findHints({ db, principal }: Work, sourceId: string) {
  const row = await db
    .selectFrom('capture_source')
    .select(['id', 'owner_id', 'pool_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', sourceId)
    .executeTakeFirst();
  return { id: sourceId, ownerId: row?.owner_id ?? null, poolId: row?.pool_id ?? null };
}
