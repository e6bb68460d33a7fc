/** Who may see a deal by the visibility of teams, and why. */
import type { Team } from '../../../identity/model/people-contract.ts';

export type Above = { team: string; manager: string | null };

/** The deal's team and the teams above it, nearest first, each with its manager. */
export function teamsAbove(
  teamId: string | null,
  teams: readonly Pick<Team, 'id' | 'name' | 'parentId' | 'managerName'>[],
): Above[] {
  const above: Above[] = [];
  const passed = new Set<string>();
  let team = teams.find(({ id }) => id === teamId);
  while (team && !passed.has(team.id)) {
    passed.add(team.id);
    above.push({ team: team.name, manager: team.managerName });
    const { parentId } = team;
    team = teams.find(({ id }) => id === parentId);
  }
  return above;
}

/** Why the reader sees it: he owns it, or his right reaches so far. */
export function whyVisible(
  ownerId: string | null,
  userId: string,
  scope: string | undefined,
): 'whyMine' | 'whyTeam' | 'whyBelow' | 'whyAll' {
  if (ownerId === userId) return 'whyMine';
  if (scope === 'all') return 'whyAll';
  return scope === 'team' ? 'whyTeam' : 'whyBelow';
}
