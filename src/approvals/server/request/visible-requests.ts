/** Whom a request concerns: who submitted it, was asked or got a copy, and those who look after approvals. */
import { sql } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';

/** Those of the requests that the asker has to do with. */
export async function visibleRequests(
  { db, principal }: Work,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { tenantId: t, userId: me } = principal;
  const all = scopeOf(principal, 'approval', 'supervise') !== null;
  const { rows } = await sql<{ id: string }>`
    select r.id from approval_request r
    where r.tenant_id = ${t} and r.id = any(${[...ids]}::uuid[]) and (${all} or r.submitter_id = ${me}
      or exists (select 1 from approval_seat s where s.tenant_id = ${t} and s.request_id = r.id and s.user_id = ${me}
        and s.asked_at is not null)
      or exists (select 1 from approval_copy c where c.tenant_id = ${t} and c.request_id = r.id and c.user_id = ${me}))`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
