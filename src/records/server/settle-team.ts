import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { RecordKind } from './record-kind.ts';

/**
 * Gives what somebody holds without a team to his team, as it would have been had he been in it from the start.
 * Records that have a team keep it; no record counts as changed.
 */
export async function settleTeam(
  { db, principal }: Work,
  kind: RecordKind,
  ownerId: string,
  teamId: string,
): Promise<void> {
  await sql`update ${sql.table(kind.table)} as r set team_id = ${teamId}
    where r.tenant_id = ${principal.tenantId} and r.owner_id = ${ownerId} and r.team_id is null`.execute(db);
}
