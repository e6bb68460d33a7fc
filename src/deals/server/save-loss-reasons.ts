import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { lossReasonIds, listLossReasons } from './pipeline-queries.ts';

export type LossReasonDraft = { id?: string | undefined; name: string; nameEn: string | null };

/** Sets the list of loss reasons in its order. Reasons left out are archived: deals that have them keep them. */
export async function saveLossReasons(work: Work, items: readonly LossReasonDraft[]) {
  const { db, principal, now } = work;
  const tenant_id = principal.tenantId;
  const known = await lossReasonIds(work);
  const kept = new Set(items.flatMap((item) => item.id ?? []));
  for (const id of kept) if (!known.has(id)) refuse(refusals.notFound);
  for (const id of known) {
    if (kept.has(id)) continue;
    await db
      .updateTable('loss_reason')
      .set({ archived_at: now })
      .where('tenant_id', '=', tenant_id)
      .where('id', '=', id)
      .execute();
  }
  for (const [position, item] of items.entries()) {
    const values = { name: item.name, name_en: item.nameEn, position };
    if (item.id)
      await db
        .updateTable('loss_reason')
        .set(values)
        .where('tenant_id', '=', tenant_id)
        .where('id', '=', item.id)
        .execute();
    else
      await db
        .insertInto('loss_reason')
        .values({ tenant_id, id: newId(), ...values, archived_at: null })
        .execute();
  }
  work.record({
    type: 'loss-reasons.changed',
    object: 'pipeline',
    recordId: null,
    changes: { names: { from: null, to: items.map((item) => item.name) } },
  });
  return listLossReasons(work);
}
