import { expect, test } from 'vitest';
import type { Person, Team } from '../../model/people-contract.ts';
import { filterPeople, teamIdsUnder, treeOf } from './team-tree.ts';

const team = (id: string, parentId: string | null): Team => ({
  id,
  name: id,
  parentId,
  parentName: parentId,
  managerId: null,
  managerName: null,
  region: null,
  people: 0,
  version: 1,
});
const teams = [
  team('shanghai', 'east'),
  team('company', null),
  team('north', 'company'),
  team('east', 'company'),
];

const person = (name: string, teamId: string | null, state: Person['state'] = 'active'): Person => ({
  id: name,
  name,
  email: `${name}@example.test`,
  title: null,
  home: 'rep',
  state,
  entry: 'ready',
  team: teamId === null ? null : { id: teamId, name: teamId },
  roles: [],
  version: 1,
});

test('the tree is read from the top, whatever order the teams come in', () => {
  expect(treeOf(teams).map(({ id, depth }) => [id, depth])).toEqual([
    ['company', 0],
    ['east', 1],
    ['shanghai', 2],
    ['north', 1],
  ]);
});

test('a team whose parent is out of sight stands at the top', () => {
  expect(treeOf([team('lost', 'nowhere')]).map(({ id }) => id)).toEqual(['lost']);
});

test('people of a team are those of the teams below too', () => {
  const people = [
    person('ann', 'shanghai'),
    person('bob', 'north'),
    person('eve', null),
    person('old', 'east', 'disabled'),
  ];
  const names = (filter: Partial<Parameters<typeof filterPeople>[2]>) =>
    filterPeople(people, teams, { teamId: null, text: '', state: 'active', ...filter }).map(
      ({ name }) => name,
    );
  expect(names({})).toEqual(['ann', 'bob', 'eve']);
  expect(names({ teamId: 'east' })).toEqual(['ann']);
  expect(names({ teamId: 'east', state: 'disabled' })).toEqual(['old']);
  expect(names({ text: ' BOB@' })).toEqual(['bob']);
  expect([...teamIdsUnder(teams, 'north')]).toEqual(['north']);
});
