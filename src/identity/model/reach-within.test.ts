import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldReaches, scopes, type Principal, type Scope } from '../../platform/model/principal.ts';
import { liesWithin } from './reach-within.ts';

const somebody = (more: Partial<Principal>): Principal => ({
  kind: 'user',
  tenantId: 't',
  userId: 'boss',
  credentialId: 'c',
  name: '某人',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  teamIds: ['east'],
  teamIdsBelow: ['east', 'shanghai'],
  rights: {},
  fieldReach: {},
  ...more,
});
const boss = somebody({ rights: { 'deal.read': 'team_and_below' } });
const rep = (team: string, scope: Scope = 'own') =>
  somebody({ userId: 'rep', teamIds: [team], teamIdsBelow: [team], rights: { 'deal.read': scope } });

test('a head looks with the eyes of whoever works in his teams, and of nobody beside them', () => {
  expect(liesWithin(rep('shanghai'), boss)).toBe(true);
  expect(liesWithin(rep('shanghai', 'team_and_below'), boss)).toBe(true);
  expect(liesWithin(rep('north'), boss)).toBe(false);
  expect(liesWithin(rep('shanghai', 'all'), boss)).toBe(false);
  expect(liesWithin(boss, rep('shanghai'))).toBe(false);
});

test('what one may not read at all, one does not read with the eyes of another', () => {
  const reader = somebody({ userId: 'x', rights: { 'deal.read': 'own', 'case.read': 'own' } });
  expect(liesWithin(reader, boss)).toBe(false);
  const writer = somebody({ userId: 'x', rights: { 'deal.read': 'own', 'deal.update': 'all' } });
  expect(liesWithin(writer, boss)).toBe(true);
});

test('a colleague who sees only his own shows nobody else’s', () => {
  const own = { rights: { 'deal.read': 'own' as const } };
  expect(liesWithin(somebody({ userId: 'x', ...own }), somebody({ userId: 'y', ...own }))).toBe(false);
});

test('a field that is narrowed for the asker is not read with other eyes', () => {
  const narrowed = somebody({ rights: { 'deal.read': 'all' }, fieldReach: { 'deal.amount': 'hidden' } });
  expect(liesWithin(rep('shanghai'), narrowed)).toBe(false);
  const both = { ...rep('shanghai'), fieldReach: { 'deal.amount': 'hidden' as const } };
  expect(liesWithin(both, narrowed)).toBe(true);
  const reading = somebody({ rights: { 'deal.read': 'all' }, fieldReach: { 'deal.amount': 'read' } });
  expect(liesWithin(rep('shanghai'), reading)).toBe(true);
});

test('everybody’s reach lies within his own and within that of one who reads everything', () => {
  const someone = fc
    .record({
      teamIds: fc.subarray(['a', 'b']),
      rights: fc.dictionary(fc.constantFrom('deal.read', 'lead.read'), fc.constantFrom(...scopes)),
      fieldReach: fc.dictionary(fc.constantFrom('deal.amount'), fc.constantFrom(...fieldReaches)),
    })
    .map((more) => somebody({ ...more, teamIdsBelow: more.teamIds }));
  const all = somebody({ userId: 'admin', rights: { 'deal.read': 'all', 'lead.read': 'all' } });
  fc.assert(
    fc.property(someone, (one) => {
      expect(liesWithin(one, one)).toBe(true);
      expect(liesWithin(one, all)).toBe(true);
    }),
  );
});
