import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, scopes, type Principal, type Scope } from '../../platform/model/principal.ts';
import { exceeding } from './granting.ts';

const granter = (held: Partial<Principal>): Principal => ({
  kind: 'user',
  tenantId: 't',
  userId: 'granter',
  credentialId: 'c',
  name: '林悦',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  teamIds: ['east'],
  teamIdsBelow: ['east', 'shanghai'],
  rights: {},
  fieldReach: {},
  ...held,
});

const given = (rights: Record<string, Scope>, fields = {}) => ({ rights, fields });

test('a right that the granter does not hold cannot be granted', () => {
  expect(exceeding(granter({}), given({ 'deal.export': 'own' }))).toBe('deal.export');
});

test('a right can be granted as far as the granter holds it, not further', () => {
  const manager = granter({ rights: { 'deal.read': 'team_and_below' } });
  expect(exceeding(manager, given({ 'deal.read': 'team' }))).toBeNull();
  expect(exceeding(manager, given({ 'deal.read': 'all' }))).toBe('deal.read');
});

test('a right over a team is granted only to people of a team that the granter reaches', () => {
  const manager = granter({ rights: { 'deal.read': 'team_and_below' } });
  expect(exceeding(manager, given({ 'deal.read': 'team_and_below' }), { teamId: 'shanghai' })).toBeNull();
  expect(exceeding(manager, given({ 'deal.read': 'team' }), { teamId: 'north' })).toBe('deal.read');
  expect(exceeding(manager, given({ 'deal.read': 'own' }), { teamId: 'north' })).toBeNull();
});

test('who sees a field masked cannot give a role that shows it', () => {
  const masked = granter({ rights: { 'account.read': 'all' }, fieldReach: { 'account.phone': 'masked' } });
  expect(exceeding(masked, given({ 'account.read': 'all' }))).toBe('account.phone');
  expect(exceeding(masked, given({ 'account.read': 'all' }, { 'account.phone': 'masked' }))).toBeNull();
  expect(exceeding(masked, given({ 'account.read': 'all' }, { 'account.phone': 'hidden' }))).toBeNull();
});

test('what a role gave before is not asked about again', () => {
  const before = given({ 'deal.export': 'all' });
  expect(exceeding(granter({}), given({ 'deal.export': 'all' }), { before })).toBeNull();
  expect(exceeding(granter({}), given({ 'deal.export': 'own' }), { before })).toBeNull();
  expect(exceeding(granter({}), given({ 'deal.export': 'all', 'deal.read': 'own' }), { before })).toBe(
    'deal.read',
  );
});

test('taking a narrowing away again counts as granting', () => {
  const masked = granter({ fieldReach: { 'account.phone': 'masked' } });
  const before = given({}, { 'account.phone': 'hidden' });
  expect(exceeding(masked, given({}), { before })).toBe('account.phone');
  expect(exceeding(masked, given({}), { before: given({}) })).toBeNull();
});

const teams = ['east', 'shanghai', 'north', 'west'];
const person = (userId: string, teamId: string): Principal =>
  granter({ userId, teamIds: [teamId], teamIdsBelow: teamId === 'east' ? ['east', 'shanghai'] : [teamId] });

test('nobody reaches by a granted right what the granter does not reach, save what he owns himself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...scopes),
      fc.constantFrom(...scopes),
      fc.constantFrom(...teams),
      fc.constantFrom(...teams),
      fc.constantFrom(...teams),
      (held, wanted, granterTeam, teamId, recordTeam) => {
        const asker = { ...person('granter', granterTeam), rights: { 'deal.read': held } };
        if (exceeding(asker, given({ 'deal.read': wanted }), { teamId }) !== null) return;
        const record = { ownerId: 'somebody', teamId: recordTeam };
        if (covers(person('new', teamId), wanted, record)) expect(covers(asker, held, record)).toBe(true);
      },
    ),
  );
});
