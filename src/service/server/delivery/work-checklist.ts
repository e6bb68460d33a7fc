/** What is done on a delivery, item by item, until the customer accepts it. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { changeKept, getStored, openKind, type StoredRecord } from '../../../records/server/index.ts';
import type { WireChecklist } from '../../model/delivery/contract.ts';
import { acceptanceFault, type DeliveryState } from '../../model/delivery/delivery-state.ts';
import type { NewItem } from '../../model/delivery/template.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { lockServed } from '../lock-served.ts';
import { readServiceRules } from '../service-rules.ts';
import { checklistOf, itemStandings, settleState } from './checklist-rows.ts';
import { deliveryFacts } from './delivery-facts.ts';
import { deliveryKind } from './delivery-kind.ts';
import { insertItems } from './insert-items.ts';

const mostItems = 100;

/** The checklist of a delivery the asker may see. */
export async function readChecklist(work: Work, id: string): Promise<WireChecklist> {
  await getStored(work, await openKind(work, deliveryKind), id, 'any');
  return checklistOf(work, id);
}

/** A delivery that is still in work, held against others. Refuses one that was accepted. */
async function lockOpen(work: Work, id: string): Promise<StoredRecord> {
  const stored = await lockServed(work, deliveryKind, id);
  if (stateOf(stored) === 'accepted') refuse(serviceRefusals.deliveryAccepted);
  return stored;
}

function stateOf({ values }: StoredRecord): DeliveryState {
  return values['state'] as DeliveryState;
}

/** Takes the checklist of another template. Refuses an unknown one, and when something is done already. */
export async function takeTemplate(work: Work, id: string, templateId: string): Promise<WireChecklist> {
  const stored = await lockOpen(work, id);
  const { rules } = await readServiceRules(work);
  const template = rules.delivery.templates.find((one) => one.id === templateId);
  if (!template) refuse(serviceRefusals.templateUnknown);
  const items = await itemStandings(work, id);
  if (items.some(({ isDone }) => isDone)) refuse(serviceRefusals.alreadyBegun);
  await work.db
    .deleteFrom('delivery_item')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('delivery_id', '=', id)
    .execute();
  await insertItems(work, id, template.items);
  const payload = { template: template.name };
  await settleState(work, stored, { type: 'delivery.checklist-taken', payload });
  return checklistOf(work, id);
}

/** Adds an item. Refuses more than a hundred. */
export async function addItem(work: Work, id: string, item: NewItem): Promise<WireChecklist> {
  const stored = await lockOpen(work, id);
  if ((await itemStandings(work, id)).length >= mostItems) refuse(serviceRefusals.tooManyItems);
  await insertItems(work, id, [item]);
  await settleState(work, stored, { type: 'delivery.item-added', payload: { item: item.name } });
  return checklistOf(work, id);
}

/** Ticks an item off with a word on it, or opens it again; who did it and when is kept. */
export async function tickItem(
  work: Work,
  id: string,
  itemId: string,
  { isDone, note }: { isDone: boolean; note: string },
): Promise<WireChecklist> {
  const stored = await lockOpen(work, id);
  const item = await itemOf(work, id, itemId);
  await work.db
    .updateTable('delivery_item')
    .set({
      done_at: isDone ? (item.done_at ?? work.now) : null,
      done_by: isDone ? (item.done_by ?? work.principal.userId) : null,
      note,
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', itemId)
    .execute();
  const type = isDone ? 'delivery.item-done' : 'delivery.item-opened';
  await settleState(work, stored, { type, payload: { item: item.name } });
  return checklistOf(work, id);
}

/** Takes an item off the list. Refuses one that is done. */
export async function removeItem(work: Work, id: string, itemId: string): Promise<WireChecklist> {
  const stored = await lockOpen(work, id);
  const item = await itemOf(work, id, itemId);
  if (item.done_at !== null) refuse(serviceRefusals.alreadyBegun);
  await work.db
    .deleteFrom('delivery_item')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', itemId)
    .execute();
  await settleState(work, stored, { type: 'delivery.item-removed', payload: { item: item.name } });
  return checklistOf(work, id);
}

async function itemOf({ db, principal }: Work, deliveryId: string, itemId: string) {
  const item = await db
    .selectFrom('delivery_item')
    .select(['name', 'done_at', 'done_by'])
    .where('tenant_id', '=', principal.tenantId)
    .where('delivery_id', '=', deliveryId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  return item ?? refuse(refusals.notFound);
}

export type Acceptance = { on: string; by: string; note: string; fileId: string | null };

/**
 * Notes that the customer has accepted a delivery: from now on it stands fast. Refuses it twice, with required items
 * left, on a day to come, and a file that does not hang on it.
 */
export async function acceptDelivery(
  work: Work,
  id: string,
  { on, by, note, fileId }: Acceptance,
): Promise<{ state: 'accepted' }> {
  const stored = await lockServed(work, deliveryKind, id);
  const today = dayOf(work.now, work.principal.timeZone);
  const fault = acceptanceFault(stateOf(stored), await itemStandings(work, id), { on, today });
  if (fault) refuse(fault);
  if (fileId) await keepFile(work, id, fileId);
  const values = { state: 'accepted', accepted_on: on, accepted_by: by, acceptance_note: note || null };
  const payload = { ...deliveryFacts(stored), acceptedOn: on, fileId };
  await changeKept(work, deliveryKind, stored, values, { type: 'delivery.accepted', payload });
  return { state: 'accepted' };
}

async function keepFile({ db, principal }: Work, deliveryId: string, fileId: string): Promise<void> {
  const file = await db
    .selectFrom('file')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', fileId)
    .where('subject_object', '=', 'delivery')
    .where('subject_id', '=', deliveryId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!file) refuse(serviceRefusals.fileUnknown);
  await db
    .updateTable('delivery')
    .set({ acceptance_file_id: fileId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', deliveryId)
    .execute();
}
