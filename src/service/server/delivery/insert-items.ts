import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { NewItem } from '../../model/delivery/template.ts';

/** Puts items at the end of a checklist and counts them on the delivery. */
export async function insertItems(
  { db, principal }: Work,
  deliveryId: string,
  items: readonly NewItem[],
): Promise<void> {
  const last = await db
    .selectFrom('delivery_item')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('tenant_id', '=', principal.tenantId)
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirst();
  const from = (last?.position ?? -1) + 1;
  await db
    .insertInto('delivery_item')
    .values(
      items.map(({ name, isRequired }, place) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        delivery_id: deliveryId,
        position: from + place,
        name,
        is_required: isRequired,
      })),
    )
    .execute();
  await db
    .updateTable('delivery')
    .set((row) => ({ items_total: row('items_total', '+', BigInt(items.length)) }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', deliveryId)
    .execute();
}
