/** Renaming, re-staffing, moving and removing teams. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import type { Team } from '../model/people-contract.ts';
import { identityRefusals } from '../model/refusals.ts';
import { changesBetween } from './changes-between.ts';
import { requireActivePerson, requireFreeName } from './create-team.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { getTeam, requireTeam } from './team-queries.ts';

type Input = Received<typeof identityContract.updateTeam>;

/**
 * Changes a team and returns it as it is then. A move takes all teams below along, in one transaction.
 * Refuses a stale version, a place below itself, a name that is taken, and moves by somebody who reaches only a part
 * of the tree from or to outside of that part.
 */
export async function updateTeam(work: Work, { params, body, version }: Input): Promise<Team> {
  await notePolicyChange(work);
  const before = await getTeam(work, params.id);
  if (before.version !== version) refuse(refusals.staleVersion);
  if (body.name !== undefined && body.name !== before.name) await requireFreeName(work, body.name);
  if (body.managerId) await requireActivePerson(work, body.managerId);
  if (body.parentId !== undefined && body.parentId !== before.parentId)
    await moveTeam(work, params.id, body.parentId);
  await saveTeam(work, params.id, body);
  const after = await getTeam(work, params.id);
  work.record({
    type: 'team.updated',
    object: 'team',
    recordId: params.id,
    changes: changesBetween(toldOf(before), toldOf(after)),
  });
  return after;
}

/** Removes a team; records made in it keep naming it. Refuses while people or teams below are in it. */
export async function removeTeam(
  work: Work,
  { params }: Received<typeof identityContract.removeTeam>,
): Promise<null> {
  const { db, principal, now } = work;
  await notePolicyChange(work);
  const team = await getTeam(work, params.id);
  const inUse = await sql<{ used: boolean }>`
    select exists (select 1 from app_user where tenant_id = ${principal.tenantId} and team_id = ${team.id} and state = 'active')
      or exists (select 1 from team where tenant_id = ${principal.tenantId} and parent_id = ${team.id} and deleted_at is null) as used`.execute(
    db,
  );
  if (inUse.rows[0]?.used) refuse(identityRefusals.teamInUse);
  await db
    .updateTable('team')
    .set({ deleted_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', team.id)
    .execute();
  work.record({
    type: 'team.removed',
    object: 'team',
    recordId: team.id,
    changes: { name: { from: team.name, to: null } },
  });
  return null;
}

async function moveTeam(work: Work, teamId: string, parentId: string | null): Promise<void> {
  if (parentId !== null) await requireTeam(work, parentId);
  requireWithinReach(work, teamId, parentId);
  if (parentId !== null && (await isBelow(work, parentId, teamId))) refuse(identityRefusals.teamCycle);
  await rewriteClosure(work, teamId, parentId);
}

/** A move changes what people reach: somebody whose own reach ends at a team moves only what lies below it. */
function requireWithinReach({ principal }: Work, teamId: string, parentId: string | null): void {
  if (principal.kind === 'system' || !Object.values(principal.rights).includes('team_and_below')) return;
  const reached = (id: string | null) => id !== null && principal.teamIdsBelow.includes(id);
  if (!reached(teamId) || !reached(parentId)) refuse(refusals.forbidden);
}

async function isBelow({ db, principal }: Work, teamId: string, ancestorId: string): Promise<boolean> {
  const found = await db
    .selectFrom('team_closure')
    .select('depth')
    .where('tenant_id', '=', principal.tenantId)
    .where('ancestor_id', '=', ancestorId)
    .where('descendant_id', '=', teamId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Cuts the moved team and those below it from their old ancestors and ties them to the new ones. */
async function rewriteClosure(
  { db, principal }: Work,
  teamId: string,
  parentId: string | null,
): Promise<void> {
  const tenantId = principal.tenantId;
  const below = sql`(select descendant_id from team_closure where tenant_id = ${tenantId} and ancestor_id = ${teamId})`;
  await sql`delete from team_closure
    where tenant_id = ${tenantId} and descendant_id in ${below} and ancestor_id not in ${below}`.execute(db);
  await sql`insert into team_closure (tenant_id, ancestor_id, descendant_id, depth)
    select up.tenant_id, up.ancestor_id, down.descendant_id, up.depth + down.depth + 1
    from team_closure up join team_closure down on down.tenant_id = up.tenant_id
    where up.tenant_id = ${tenantId} and up.descendant_id = ${parentId} and down.ancestor_id = ${teamId}`.execute(
    db,
  );
}

async function saveTeam({ db, principal }: Work, teamId: string, body: Input['body']): Promise<void> {
  await db
    .updateTable('team')
    .set({
      version: sql<bigint>`version + 1`,
      ...(body.name !== undefined && { name: body.name }),
      ...(body.parentId !== undefined && { parent_id: body.parentId }),
      ...(body.managerId !== undefined && { manager_id: body.managerId }),
      ...(body.region !== undefined && { region: body.region || null }),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', teamId)
    .execute();
}

function toldOf({ name, parentName, managerName, region }: Team) {
  return { name, parent: parentName, manager: managerName, region };
}
