import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';

/** One audit entry of a record's life, with the time at which it happened; keys are the demo's. */
export type Entry = {
  object: 'account' | 'contract' | 'deal' | 'lead' | 'quote';
  key: string;
  at: string;
  actor: string | null;
  action: string;
  changes: Record<string, { from: unknown; to: unknown }>;
};

const rowsAtOnce = 1000;

export async function writeEntries(
  { db, principal }: Work,
  ids: Ids,
  entries: readonly Entry[],
): Promise<void> {
  const rows = entries.map(({ object, key, at, actor, action, changes }) => ({
    tenant_id: principal.tenantId,
    id: newId(),
    at,
    actor_id: actor ? ids.get(actor)! : null,
    actor_kind: actor ? 'user' : 'system',
    object,
    record_id: ids.get(key)!,
    action,
    changes: toJson(changes),
    request_id: null,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('audit_entry')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
}
