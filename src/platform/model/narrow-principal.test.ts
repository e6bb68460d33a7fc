import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrowTo, readingReachOf } from './narrow-principal.ts';
import { covers, fieldReaches, reachOf, scopeOf, scopes, type Principal } from './principal.ts';

const objects = ['deal', 'lead', 'account'];
const teams = ['t1', 't2', 't3', 't4'];
const owners = ['me', 'other'];

const principals = fc
  .record({
    rights: fc.dictionary(
      fc.constantFrom(...objects.flatMap((object) => [`${object}.read`, `${object}.update`])),
      fc.constantFrom(...scopes),
    ),
    fieldReach: fc.dictionary(
      fc.constantFrom(...objects.map((object) => `${object}.amount`)),
      fc.constantFrom(...fieldReaches),
    ),
    teamIds: fc.subarray(teams),
    teamIdsBelow: fc.subarray(teams),
  })
  .map(({ teamIdsBelow, ...reach }): Principal => ({
    kind: 'user',
    tenantId: 't',
    userId: 'me',
    credentialId: 'c',
    name: '',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    ...reach,
    teamIdsBelow: [...new Set([...reach.teamIds, ...teamIdsBelow])],
  }));

const sees = (principal: Principal, object: string, held: { ownerId: string; teamId: string }) => {
  const scope = scopeOf(principal, object, 'read');
  return scope !== null && covers(principal, scope, held);
};

test('what is left is never more than the reach of then nor than the person of now', () => {
  fc.assert(
    fc.property(
      principals,
      principals,
      fc.constantFrom(...objects),
      fc.constantFrom(...owners),
      fc.constantFrom(...teams),
      (then, now, object, ownerId, teamId) => {
        const left = narrowTo(now, readingReachOf(then));
        const held = { ownerId, teamId };
        if (sees(left, object, held)) {
          expect(sees(then, object, held)).toBe(true);
          expect(sees(now, object, held)).toBe(true);
        }
        expect(scopeOf(left, object, 'update')).toBeNull();
        const width = (principal: Principal) => fieldReaches.indexOf(reachOf(principal, object, 'amount'));
        expect(width(left)).toBeLessThanOrEqual(Math.min(width(then), width(now)));
      },
    ),
  );
});

test('whose reach has not changed still reads all that he read', () => {
  fc.assert(
    fc.property(
      principals,
      fc.constantFrom(...objects),
      fc.constantFrom(...owners),
      fc.constantFrom(...teams),
      (now, object, ownerId, teamId) => {
        const left = narrowTo(now, readingReachOf(now));
        expect(sees(left, object, { ownerId, teamId })).toBe(sees(now, object, { ownerId, teamId }));
      },
    ),
  );
});
