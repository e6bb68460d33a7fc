import { reachOf, type Principal } from '../../platform/model/principal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { AuditEntry, identityContract } from '../model/contract.ts';

/** A page of the audit log, newest first; the cursor is the last entry's id. */
export async function listAudit(
  { db, principal }: Work,
  { query }: Received<typeof identityContract.listAudit>,
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const rows = await db
    .selectFrom('audit_entry as a')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.actor_id'),
    )
    .select([
      'a.id',
      'a.at',
      'a.actor_id',
      'u.name as actor_name',
      'a.actor_kind',
      'a.object',
      'a.record_id',
      'a.action',
      'a.changes',
    ])
    .where('a.tenant_id', '=', principal.tenantId)
    .$if(query.object !== undefined, (select) => select.where('a.object', '=', query.object!))
    .$if(query.recordId !== undefined, (select) => select.where('a.record_id', '=', query.recordId!))
    .$if(query.actorId !== undefined, (select) => select.where('a.actor_id', '=', query.actorId!))
    .$if(query.cursor !== undefined, (select) => select.where('a.id', '<', query.cursor!))
    .orderBy('a.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const items = page.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
    actorKind: row.actor_kind,
    object: row.object,
    recordId: row.record_id,
    action: row.action,
    changes: readable(principal, row.object, row.changes as Record<string, unknown>),
  }));
  return { items, nextCursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null };
}

/** Field rights hold for what a field was, too. */
function readable(
  principal: Principal,
  object: string,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const told = Object.entries(changes).filter(([field]) => reachOf(principal, object, field) !== 'hidden');
  return Object.fromEntries(
    told.map(([field, change]) => [
      field,
      reachOf(principal, object, field) === 'masked' ? { from: '•••', to: '•••' } : change,
    ]),
  );
}
