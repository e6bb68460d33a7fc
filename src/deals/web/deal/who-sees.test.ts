import { expect, test } from 'vitest';
import { teamsAbove, whyVisible } from './who-sees.ts';

const team = (id: string, parentId: string | null) => ({
  id,
  name: `团队${id}`,
  parentId,
  managerName: `经理${id}`,
});

test('the managers of the team and of the teams above see a deal', () => {
  const teams = [team('c', 'b'), team('b', 'a'), team('a', null), team('x', 'a')];
  expect(teamsAbove('c', teams).map(({ manager }) => manager)).toEqual(['经理c', '经理b', '经理a']);
  expect(teamsAbove(null, teams)).toEqual([]);
});

test('teams that name each other as parent do not go round for ever', () => {
  expect(teamsAbove('a', [team('a', 'b'), team('b', 'a')])).toHaveLength(2);
});

test('the owner sees his deal because it is his, whatever his role', () => {
  expect(whyVisible('u1', 'u1', 'all')).toBe('whyMine');
  expect(whyVisible('u2', 'u1', 'team_and_below')).toBe('whyBelow');
});
