import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import type { Team } from '../model/people-contract.ts';
import { identityRefusals } from '../model/refusals.ts';
import { insertTeam } from './insert-team.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { findTeamNamed, getTeam, requireTeam } from './team-queries.ts';

/** Adds a team below its parent, or as a root. Refuses a name that another team has. */
export async function createTeam(
  work: Work,
  { body }: Pick<Received<typeof identityContract.createTeam>, 'body'>,
): Promise<Team> {
  await notePolicyChange(work);
  await requireFreeName(work, body.name);
  if (body.parentId) await requireTeam(work, body.parentId);
  if (body.managerId) await requireActivePerson(work, body.managerId);
  const id = await insertTeam(work, body);
  work.record({
    type: 'team.created',
    object: 'team',
    recordId: id,
    changes: { name: { from: null, to: body.name } },
  });
  return getTeam(work, id);
}

export async function requireFreeName(work: Work, name: string): Promise<void> {
  if (await findTeamNamed(work, name)) refuse(identityRefusals.teamNameTaken);
}

/** Refuses somebody who is not an active person of the organisation. */
export async function requireActivePerson({ db, principal }: Work, userId: string): Promise<void> {
  const found = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!found) refuse(refusals.notFound);
}
