/** Whose numbers a review may tell: the teams whose deals the asker reads, all of them. */
import { scopeOf, type Principal } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { reviewRefusals } from '../../model/refusals.ts';

type Teams = readonly string[] | null;

/** The teams whose deals the principal reads; null: everybody's. */
function reachOf(principal: Principal): Teams {
  const scope = scopeOf(principal, 'deal', 'read');
  if (scope === 'all') return null;
  if (scope === 'team_and_below') return principal.teamIdsBelow;
  return scope === 'team' ? principal.teamIds : [];
}

/** Does the principal read the deals of all these teams (null: of everybody)? */
export function coversTeams(principal: Principal, teams: Teams): boolean {
  const reach = reachOf(principal);
  return reach === null || (teams !== null && teams.every((team) => reach.includes(team)));
}

/**
 * The teams of a new review: those of the chosen one and below it, else all the asker reads. Refuses a team out of reach as
 * not found, and somebody who reads no team's deals.
 */
export async function teamsOfReview(work: Work, teamId: string | null): Promise<Teams> {
  const reach = reachOf(work.principal);
  if (reach?.length === 0) refuse(reviewRefusals.needsTeam);
  if (teamId === null) return reach;
  const below = await work.db
    .selectFrom('team_closure')
    .select('descendant_id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('ancestor_id', '=', teamId)
    .execute();
  const teams = below.map(({ descendant_id }) => descendant_id);
  return teams.length > 0 && coversTeams(work.principal, teams) ? teams : refuse(refusals.notFound);
}
