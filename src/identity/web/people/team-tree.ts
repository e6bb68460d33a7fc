import type { Person, Team } from '../../model/people-contract.ts';

/** A team with how deep it lies below the roots. */
export type PlacedTeam = Team & { depth: number };

/** The teams as a tree read from the top: each followed by those below it, siblings by name. */
export function treeOf(teams: readonly Team[]): PlacedTeam[] {
  const below = Map.groupBy(teams, (team) => team.parentId);
  const known = new Set(teams.map((team) => team.id));
  const roots = teams.filter((team) => team.parentId === null || !known.has(team.parentId));
  const placed = (team: Team, depth: number): PlacedTeam[] => [
    { ...team, depth },
    ...byName(below.get(team.id) ?? []).flatMap((child) => placed(child, depth + 1)),
  ];
  return byName(roots).flatMap((root) => placed(root, 0));
}

function byName(teams: readonly Team[]): Team[] {
  return teams.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** The ids of the team and of all below it. */
export function teamIdsUnder(teams: readonly Team[], teamId: string): Set<string> {
  const found = new Set([teamId]);
  for (const team of treeOf(teams))
    if (team.parentId !== null && found.has(team.parentId)) found.add(team.id);
  return found;
}

export type PeopleFilter = { teamId: string | null; text: string; state: 'active' | 'disabled' };

/** The people of a team and of the teams below it, by state and by words in name, e-mail and title. */
export function filterPeople(
  people: readonly Person[],
  teams: readonly Team[],
  { teamId, text, state }: PeopleFilter,
): Person[] {
  const under = teamId === null ? null : teamIdsUnder(teams, teamId);
  const wanted = text.trim().toLowerCase();
  return people
    .filter((person) => person.state === state)
    .filter((person) => under === null || (person.team !== null && under.has(person.team.id)))
    .filter((person) =>
      [person.name, person.email, person.title ?? ''].some((told) => told.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
