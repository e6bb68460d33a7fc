/** Whom a request concerns: who submitted it, was asked or got a copy, and those who look after approvals or read their team's. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { scopeOf, type Principal } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';

/** Those of the requests that the asker has to do with. */
export async function visibleRequests(
  { db, principal }: Work,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { tenantId: t, userId: me } = principal;
  const { rows } = await sql<{ id: string }>`
    select r.id from approval_request r
    where r.tenant_id = ${t} and r.id = any(${[...ids]}::uuid[]) and (${reads(principal)} or r.submitter_id = ${me}
      or exists (select 1 from approval_seat s where s.tenant_id = ${t} and s.request_id = r.id and s.user_id = ${me}
        and s.asked_at is not null)
      or exists (select 1 from approval_copy c where c.tenant_id = ${t} and c.request_id = r.id and c.user_id = ${me}))`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** What insights count for the asker can be opened by him: requests of those whom his right to read covers. */
function reads(principal: Principal): RawBuilder<SqlBool> {
  const scope = scopeOf(principal, 'approval', 'read');
  if (scopeOf(principal, 'approval', 'supervise') !== null || scope === 'all') return sql`true`;
  if (scope === null || scope === 'own') return sql`false`;
  const teams = scope === 'team' ? principal.teamIds : principal.teamIdsBelow;
  return sql`exists (select 1 from app_user u where u.tenant_id = ${principal.tenantId} and u.id = r.submitter_id
    and u.team_id = any(${teams}::uuid[]))`;
}
