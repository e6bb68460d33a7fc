import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beyondOwn,
  mayWith,
  presetOf,
  reportRights,
  sharePresetNames,
  sharePresets,
  uniteRights,
  type ReportRight,
  type Share,
} from './sharing.ts';

const person = (userId: string, ...rights: ReportRight[]): Share => ({
  userId,
  teamId: null,
  roleId: null,
  rights,
});
const someRights = fc.subarray([...reportRights]);
const someShares = fc.array(
  fc.record({
    userId: fc.constantFrom('a', 'b', null),
    teamId: fc.constant(null),
    roleId: fc.constantFrom('r', null),
    rights: someRights,
  }),
  { maxLength: 4 },
);

test('whoever is given something several times may do all of it together', () => {
  fc.assert(
    fc.property(fc.array(someRights), (sets) => {
      const rights = uniteRights(sets);
      for (const right of reportRights)
        expect(mayWith({ rights }, right)).toBe(sets.some((set) => set.includes(right)));
    }),
  );
});

test('each preset is known again by its rights, in whatever order they stand; another set is one’s own', () => {
  for (const name of sharePresetNames) expect(presetOf(sharePresets[name].toReversed())).toBe(name);
  expect(presetOf(['view'])).toBe(null);
  for (const name of sharePresetNames) expect(sharePresets[name]).toContain('view');
});

test('nobody gives what he does not hold, nor takes what he could not give back', () => {
  const held: ReportRight[] = ['view', 'print', 'grant'];
  expect(beyondOwn(held, [], [person('a', 'view', 'print')])).toBe(null);
  expect(beyondOwn(held, [], [person('a', 'view', 'export')])).toBe('export');
  expect(beyondOwn(held, [person('a', 'view', 'design')], [])).toBe('design');
  expect(beyondOwn(held, [person('a', 'view', 'export')], [person('a', 'export'), person('a', 'view')])).toBe(
    null,
  );
});

test('whoever holds everything may change everything, and what stays as it was is never asked about', () => {
  fc.assert(
    fc.property(someShares, someShares, someRights, (before, after, held) => {
      expect(beyondOwn(reportRights, before, after)).toBe(null);
      expect(beyondOwn(held, before, before)).toBe(null);
      const beyond = beyondOwn(held, before, after);
      if (beyond) expect(held).not.toContain(beyond);
    }),
  );
});
