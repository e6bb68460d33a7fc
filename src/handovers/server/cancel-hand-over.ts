import type { Work } from '../../platform/server/index.ts';

/** A hand-over that was not approved, or taken back before it was, moves nothing. */
export async function cancelHandOver(work: Work, id: string, state: 'refused' | 'cancelled'): Promise<void> {
  const { db, principal, now } = work;
  await db
    .updateTable('hand_over')
    .set({ state, finished_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'in_approval')
    .execute();
  await db
    .updateTable('hand_over_item')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', principal.tenantId)
    .where('hand_over_id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  work.record({ type: `hand_over.${state}`, object: 'hand_over', recordId: id });
}
