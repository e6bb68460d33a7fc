import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { TickedItem } from '../../model/process/contract.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import type { ChecklistItem } from '../../model/process/stage-process.ts';
import { lockDeal } from '../standing-deal.ts';

type Tick = NonNullable<TickedItem['tick']>;

/** Who ticked what of a deal's checklists, by item. */
export async function ticksOf({ db, principal }: Work, dealId: string): Promise<Map<string, Tick>> {
  const rows = await db
    .selectFrom('checklist_tick as k')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'k.tenant_id').onRef('u.id', '=', 'k.ticked_by'),
    )
    .select(['k.item_id', 'k.ticked_at', 'k.ticked_by', 'u.name'])
    .where('k.tenant_id', '=', principal.tenantId)
    .where('k.deal_id', '=', dealId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.item_id,
      { at: row.ticked_at.toISOString(), by: row.ticked_by ? { id: row.ticked_by, name: row.name } : null },
    ]),
  );
}

export function withTick(item: ChecklistItem, ticks: ReadonlyMap<string, Tick>): TickedItem {
  return { ...item, tick: ticks.get(item.id) ?? null };
}

/**
 * Ticks an item of the deal's process, or takes the tick back; what is so already stays, with who ticked it first.
 * Refuses deals outside the asker's reach, and items that no stage of the deal's pipeline has.
 */
export async function tickItem(
  work: Work,
  dealId: string,
  itemId: string,
  ticked: boolean,
): Promise<TickedItem> {
  const { processes } = await lockDeal(work, dealId, 'update');
  const item =
    [...processes.values()].flatMap(({ checklist }) => checklist).find(({ id }) => id === itemId) ??
    refuse(processRefusals.itemUnknown);
  const isChanged = ticked ? await addTick(work, dealId, itemId) : await removeTick(work, dealId, itemId);
  if (isChanged) {
    work.record({
      type: ticked ? 'deal.checklist-ticked' : 'deal.checklist-unticked',
      object: 'deal',
      recordId: dealId,
      changes: { checklist: { from: ticked ? null : item.text, to: ticked ? item.text : null } },
      payload: { itemId },
    });
  }
  return withTick(item, await ticksOf(work, dealId));
}

async function addTick({ db, principal, now }: Work, dealId: string, itemId: string): Promise<boolean> {
  const added = await db
    .insertInto('checklist_tick')
    .values({
      tenant_id: principal.tenantId,
      deal_id: dealId,
      item_id: itemId,
      ticked_at: now,
      ticked_by: principal.userId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'deal_id', 'item_id']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

async function removeTick({ db, principal }: Work, dealId: string, itemId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('checklist_tick')
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}
