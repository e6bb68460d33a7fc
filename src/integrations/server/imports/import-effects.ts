/** What an import did, record by record. */
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { Effect } from './import-run.ts';

/** Notes the effects of a batch; of a record that was touched before, what it was at first stays. */
export async function saveEffects(
  { db, principal }: Work,
  importId: string,
  effects: readonly Effect[],
): Promise<void> {
  const latest = new Map<string, Effect>();
  for (const effect of effects) {
    const key = `${effect.object} ${effect.recordId}`;
    const earlier = latest.get(key);
    latest.set(
      key,
      earlier ? { ...earlier, version: effect.version, before: mergedBefore(earlier, effect) } : effect,
    );
  }
  const rows = [...latest.values()].map((effect) => ({
    tenant_id: principal.tenantId,
    import_id: importId,
    object: effect.object,
    record_id: effect.recordId,
    effect: effect.effect,
    before: effect.before && toJson(effect.before),
    record_version: BigInt(effect.version),
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('import_effect')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'import_id', 'object', 'record_id']).doUpdateSet((set) => ({
        record_version: set.ref('excluded.record_version'),
        before: set.fn<never>('jsonb_concat', [set.ref('excluded.before'), set.ref('import_effect.before')]),
      })),
    )
    .execute();
}

function mergedBefore(earlier: Effect, later: Effect): Effect['before'] {
  return earlier.before && { ...later.before, ...earlier.before };
}
