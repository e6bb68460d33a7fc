/** Teams and people as files of other systems know them: by name, without a way in. */
import { newId } from '../../platform/model/identifier.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import { insertUser } from './create-user.ts';
import { giveRoles, rolesNamed } from './hold-roles.ts';
import { insertTeam } from './insert-team.ts';
import { requireGrantableRoles } from './limits-of-granting.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { findTeamNamed } from './team-queries.ts';
import { teamOfUser } from './user-queries.ts';

/**
 * The team of this name; makes it below the first team when there is none, and gives a team without one its manager.
 * Making needs the right to import people; refuses otherwise.
 */
export async function findOrCreateTeam(
  work: Work,
  wanted: { name: string; region?: string | null; managerName?: string },
): Promise<string> {
  const found = await findTeamNamed(work, wanted.name);
  const teamId = found ?? (await createTeamByName(work, wanted));
  if (wanted.managerName) await seeToManager(work, teamId, wanted.managerName);
  return teamId;
}

/**
 * The person of this name; makes a sales rep in the team when there is none. He has no e-mail that leads to him, so
 * nobody can sign in as him until he is invited. Making needs the right to import people; refuses otherwise.
 */
export async function findOrCreateUser(
  work: Work,
  wanted: { name: string; teamId: string | null },
): Promise<string> {
  return (await findUserNamed(work, wanted.name)) ?? createUserByName(work, wanted, 'rep');
}

/** Makes this team somebody's main team. Records keep the team they were made in. */
export async function moveUserToTeam(work: Work, userId: string, teamId: string): Promise<void> {
  const { db, principal } = work;
  const before = await teamOfUser(work, userId);
  if (before === teamId) return;
  requireRight(work, 'user', 'import');
  await notePolicyChange(work);
  await requireGrantableRoles(work, await rolesOf(work, userId), teamId);
  await db
    .updateTable('app_user')
    .set({ team_id: teamId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .execute();
  work.record({
    type: 'user.updated',
    object: 'user',
    recordId: userId,
    changes: { team: { from: before, to: teamId } },
  });
}

async function findUserNamed({ db, principal }: Work, name: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('name', '=', name)
    .orderBy('state')
    .orderBy('id')
    .executeTakeFirst();
  return found?.id;
}

async function createTeamByName(
  work: Work,
  wanted: { name: string; region?: string | null },
): Promise<string> {
  requireRight(work, 'user', 'import');
  await notePolicyChange(work);
  const root = await work.db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('parent_id', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  const id = await insertTeam(work, {
    name: wanted.name,
    region: wanted.region ?? null,
    parentId: root?.id ?? null,
  });
  work.record({
    type: 'team.created',
    object: 'team',
    recordId: id,
    changes: { name: { from: null, to: wanted.name } },
  });
  return id;
}

async function seeToManager(work: Work, teamId: string, managerName: string): Promise<void> {
  const { db, principal } = work;
  const team = await db
    .selectFrom('team')
    .select('manager_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', teamId)
    .executeTakeFirstOrThrow();
  if (team.manager_id !== null) return;
  const managerId =
    (await findUserNamed(work, managerName)) ??
    (await createUserByName(work, { name: managerName, teamId }, 'manager'));
  requireRight(work, 'user', 'import');
  await db
    .updateTable('team')
    .set({ manager_id: managerId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', teamId)
    .execute();
  work.record({
    type: 'team.updated',
    object: 'team',
    recordId: teamId,
    changes: { manager: { from: null, to: managerName } },
  });
}

async function createUserByName(
  work: Work,
  { name, teamId }: { name: string; teamId: string | null },
  role: 'rep' | 'manager',
): Promise<string> {
  requireRight(work, 'user', 'import');
  await notePolicyChange(work);
  const roleIds = await rolesNamed(work, { roleKeys: [role] });
  await requireGrantableRoles(work, roleIds, teamId);
  const id = newId();
  const slug = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  await insertUser(work, { id, name, teamId, home: role, email: `${slug}-${id.slice(-6)}@users.invalid` });
  await giveRoles(work, id, roleIds);
  work.record({
    type: 'user.created',
    object: 'user',
    recordId: id,
    changes: { name: { from: null, to: name } },
  });
  return id;
}

async function rolesOf({ db, principal }: Work, userId: string): Promise<string[]> {
  const held = await db
    .selectFrom('user_role')
    .select('role_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .execute();
  return held.map((row) => row.role_id);
}
