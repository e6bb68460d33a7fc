import { sql, type SqlBool } from 'kysely';
import { reachOf, type Principal } from '../../platform/model/principal.ts';
import { readTimeCursor, timeCursorOf } from '../../platform/model/time-cursor.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { AuditEntry, identityContract } from '../model/contract.ts';

type Query = Received<typeof identityContract.listAudit>['query'];

/** A page of the audit log, newest first. */
export async function listAudit(
  work: Work,
  { query }: { query: Query },
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const rows = await auditRows(work, query);
  const page = rows.slice(0, query.limit);
  const items = page.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
    actorKind: row.actor_kind,
    object: row.object,
    recordId: row.record_id,
    subject: row.subject,
    action: row.action,
    changes: readable(work.principal, row.object, row.changes as Record<string, unknown>),
  }));
  const last = page.at(-1);
  return {
    items,
    nextCursor: last && rows.length > page.length ? timeCursorOf(last.at, last.id) : null,
  };
}

function auditRows({ db, principal }: Work, query: Query) {
  const after = query.cursor === undefined ? null : readTimeCursor(query.cursor);
  return db
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
    .select(
      sql<string | null>`case a.object
      when 'user' then (select s.name from app_user s where s.tenant_id = a.tenant_id and s.id = a.record_id)
      when 'team' then (select s.name from team s where s.tenant_id = a.tenant_id and s.id = a.record_id)
      when 'role' then (select s.name from role s where s.tenant_id = a.tenant_id and s.id = a.record_id) end`.as(
        'subject',
      ),
    )
    .where('a.tenant_id', '=', principal.tenantId)
    .$if(query.object !== undefined, (select) => select.where('a.object', '=', query.object!))
    .$if(query.recordId !== undefined, (select) => select.where('a.record_id', '=', query.recordId!))
    .$if(query.actorId !== undefined, (select) => select.where('a.actor_id', '=', query.actorId!))
    .$if(after !== null, (select) =>
      select.where(sql<SqlBool>`(a.at, a.id) < (${after!.at}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(query.limit + 1)
    .execute();
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
