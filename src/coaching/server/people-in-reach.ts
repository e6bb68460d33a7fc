/** Whom the asker leads: the active people of the teams in which he supervises deals, himself not among them. */
import { scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { coachingRefusals } from '../model/refusals.ts';

export type Person = { id: string; name: string };

export async function peopleInReach(work: Work): Promise<Person[]> {
  const { db, principal } = work;
  const teams = teamsLed(work);
  if (teams !== 'all' && teams.length === 0) return [];
  const found = db
    .selectFrom('app_user')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'active')
    .where('id', 'is distinct from', principal.userId)
    .orderBy('name')
    .orderBy('id');
  return (teams === 'all' ? found : found.where('team_id', 'in', [...teams])).execute();
}

/** One of them. Refuses everybody else as not found, and oneself. */
export async function getPersonInReach(work: Work, personId: string): Promise<Person> {
  if (personId === work.principal.userId) refuse(coachingRefusals.oneself);
  return (await peopleInReach(work)).find(({ id }) => id === personId) ?? refuse(refusals.notFound);
}

function teamsLed({ principal }: Work): 'all' | readonly string[] {
  const scope = scopeOf(principal, 'deal', 'supervise');
  if (scope === 'all') return 'all';
  if (scope === 'team_and_below') return principal.teamIdsBelow;
  return scope === 'team' ? principal.teamIds : [];
}
