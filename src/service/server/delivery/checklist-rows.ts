/** The rows of a delivery's checklist, and what they make of the delivery. */
import type { Work } from '../../../platform/server/index.ts';
import { changeKept, type ChangeNote, type StoredRecord } from '../../../records/server/index.ts';
import type { WireChecklist } from '../../model/delivery/contract.ts';
import { stateOfItems, type ItemStanding } from '../../model/delivery/delivery-state.ts';
import { deliveryFacts } from './delivery-facts.ts';
import { deliveryKind } from './delivery-kind.ts';

/** How the items of a checklist stand. */
export async function itemStandings({ db, principal }: Work, deliveryId: string): Promise<ItemStanding[]> {
  const rows = await db
    .selectFrom('delivery_item')
    .select(['is_required', 'done_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('delivery_id', '=', deliveryId)
    .execute();
  return rows.map((row) => ({ isRequired: row.is_required, isDone: row.done_at !== null }));
}

/** After a change of its checklist, where a delivery stands: one audit row, one event. */
export async function settleState(work: Work, stored: StoredRecord, note: ChangeNote): Promise<void> {
  const items = await itemStandings(work, stored.id);
  const values = {
    state: stateOfItems(items),
    items_total: items.length,
    items_done: items.filter(({ isDone }) => isDone).length,
  };
  const payload = { ...deliveryFacts(stored), ...note.payload };
  await changeKept(work, deliveryKind, stored, values, { ...note, payload });
}

/** The checklist as it is shown; that the delivery may be seen is the caller's care. */
export async function checklistOf({ db, principal }: Work, deliveryId: string): Promise<WireChecklist> {
  const rows = await db
    .selectFrom('delivery_item as i')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.id', '=', 'i.done_by').on('u.tenant_id', '=', principal.tenantId),
    )
    .select(['i.id', 'i.name', 'i.is_required', 'i.done_at', 'i.note', 'u.name as done_by'])
    .where('i.tenant_id', '=', principal.tenantId)
    .where('i.delivery_id', '=', deliveryId)
    .orderBy('i.position')
    .execute();
  const file = await db
    .selectFrom('delivery as d')
    .innerJoin('file as f', (join) =>
      join.onRef('f.id', '=', 'd.acceptance_file_id').on('f.tenant_id', '=', principal.tenantId),
    )
    .select(['f.id', 'f.name'])
    .where('d.tenant_id', '=', principal.tenantId)
    .where('d.id', '=', deliveryId)
    .where('f.deleted_at', 'is', null)
    .executeTakeFirst();
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      isRequired: row.is_required,
      doneAt: row.done_at?.toISOString() ?? null,
      doneBy: row.done_by,
      note: row.note,
    })),
    acceptanceFile: file ?? null,
  };
}
