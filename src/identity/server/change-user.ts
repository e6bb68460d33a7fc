/** Changing somebody: name, team, roles, state. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import type { Person } from '../model/people-contract.ts';
import { changesBetween } from './changes-between.ts';
import { giveRoles, rolesNamed, takeRoles } from './hold-roles.ts';
import { requireAdministrator, requireGrantableRoles } from './limits-of-granting.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { endLinks } from './one-time-links.ts';
import { requireTeam } from './team-queries.ts';
import { getUser } from './user-queries.ts';

type Input = Received<typeof identityContract.updateUser>;

/**
 * Changes a person and returns him as he is then. Disabling ends his sessions and keys in the same transaction.
 * His records keep their team. Refuses a stale version, granting what the asker does not hold (roles that reach
 * further, also of the person as he was), and losing the last active administrator.
 */
export async function updateUser(work: Work, { params, body, version }: Input): Promise<Person> {
  await notePolicyChange(work);
  const before = await getUser(work, params.id);
  if (before.version !== version) refuse(refusals.staleVersion);
  await requireAllowed(work, before, body);
  await saveUser(work, params.id, body);
  if (body.roleIds) await setRoles(work, before, body.roleIds);
  if (body.state === 'disabled') await endEntries(work, params.id);
  await requireAdministrator(work);
  const after = await getUser(work, params.id);
  work.record({
    type: 'user.updated',
    object: 'user',
    recordId: params.id,
    changes: changesBetween(toldOf(before), toldOf(after)),
  });
  return after;
}

/** Who reaches further than the asker is out of his hands; nor may anybody come to reach further by the change. */
async function requireAllowed(work: Work, before: Person, body: Input['body']): Promise<void> {
  const touchesRights = body.roleIds ?? body.state ?? (body.teamId !== undefined || undefined);
  if (touchesRights === undefined) return;
  const held = before.roles.map((role) => role.id);
  await requireGrantableRoles(work, held, before.team?.id ?? null);
  if (body.teamId) await requireTeam(work, body.teamId);
  const wanted = body.roleIds ? await rolesNamed(work, { roleIds: body.roleIds }) : held;
  await requireGrantableRoles(
    work,
    wanted,
    body.teamId === undefined ? (before.team?.id ?? null) : body.teamId,
  );
}

async function saveUser({ db, principal }: Work, userId: string, body: Input['body']): Promise<void> {
  await db
    .updateTable('app_user')
    .set({
      version: sql<bigint>`version + 1`,
      ...(body.name !== undefined && { name: body.name }),
      ...(body.title !== undefined && { title: body.title || null }),
      ...(body.teamId !== undefined && { team_id: body.teamId }),
      ...(body.home !== undefined && { home: body.home }),
      ...(body.state !== undefined && { state: body.state }),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .execute();
}

async function setRoles(work: Work, before: Person, roleIds: readonly string[]): Promise<void> {
  const held = new Set(before.roles.map((role) => role.id));
  const wanted = new Set(roleIds);
  await takeRoles(work, before.id, [...held.difference(wanted)]);
  await giveRoles(work, before.id, [...wanted.difference(held)]);
}

/** Ends every way in that somebody has at the moment: sessions, keys, links. */
async function endEntries(work: Work, userId: string): Promise<void> {
  const { db, principal, now } = work;
  await db
    .deleteFrom('session')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .execute();
  await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
  await endLinks(work, userId);
}

function toldOf(person: Person) {
  const { name, title, home, state, team, roles } = person;
  return { name, title, home, state, team: team?.name ?? null, roles: roles.map((role) => role.name) };
}
