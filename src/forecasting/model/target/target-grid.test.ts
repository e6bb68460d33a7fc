import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapBelow, handDown, spreadOverMonths, sumOfMonths, type GridLine } from './target-grid.ts';
import { monthsOfTarget } from './target-levels.ts';

const months = monthsOfTarget('quarter', '2026-04-01');
const none = new Map<string, bigint>();

const line = (
  kind: 'organisation' | 'team' | 'person',
  id: string,
  above: GridLine['above'],
  amounts: readonly (bigint | null)[],
): GridLine => {
  const target = new Map(
    amounts.flatMap((amount, index) => (amount === null ? [] : [[months[index]!, amount] as const])),
  );
  return { subject: { kind, id }, above, targets: { baseline: none, target, stretch: none } };
};

test('a quarter spreads over its months as they stand, and evenly when nothing stands there', () => {
  const standing = new Map([
    ['2026-04-01', 200n],
    ['2026-05-01', 100n],
    ['2026-06-01', 100n],
  ]);
  expect([...spreadOverMonths({ kind: 'quarter', from: '2026-04-01' }, 1000n, standing).values()]).toEqual([
    500n,
    250n,
    250n,
  ]);
  expect([...spreadOverMonths({ kind: 'year', from: '2026-01-01' }, 1200n, none).values()]).toEqual(
    Array.from({ length: 12 }, () => 100n),
  );
  expect([...spreadOverMonths({ kind: 'quarter', from: '2026-04-01' }, null, standing).values()]).toEqual([
    null,
    null,
    null,
  ]);
});

test('months always add up to the quarter that was set', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 14n }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('month', 'quarter', 'year'),
      (amount, standing, kind) => {
        const year = monthsOfTarget('year', '2026-01-01');
        const targets = new Map(year.map((month, index) => [month, standing[index]!]));
        const spread = spreadOverMonths({ kind, from: '2026-07-01' }, amount, targets);
        const after = new Map(
          [...spread].flatMap(([month, part]) => (part === null ? [] : [[month, part] as const])),
        );
        expect(sumOfMonths(monthsOfTarget(kind, '2026-07-01'), after)).toBe(amount);
      },
    ),
  );
});

test('a team is told when its people bring more or less than it is to, and nothing where nobody has a target', () => {
  const team = line('team', 'east', null, [100n, 100n, 100n]);
  const li = line('person', 'li', team.subject, [60n, 60n, 60n]);
  const wu = line('person', 'wu', team.subject, [30n, null, 60n]);
  expect(gapBelow([team, li, wu], team, 'target', months)).toBe(-30n);
  expect(gapBelow([team, li, wu], team, 'stretch', months)).toBeNull();
  expect(gapBelow([team, li, wu], li, 'target', months)).toBeNull();
});

test('handed down, a target is shared as those below stand, to the fen', () => {
  const team = line('team', 'east', null, [100n, 101n, null]);
  const li = line('person', 'li', team.subject, [20n, null, 7n]);
  const wu = line('person', 'wu', team.subject, [60n, null, 7n]);
  expect(handDown([team, li, wu], team, 'target', months)).toEqual([
    { subject: li.subject, month: '2026-04-01', amount: 25n },
    { subject: wu.subject, month: '2026-04-01', amount: 75n },
    { subject: li.subject, month: '2026-05-01', amount: 51n },
    { subject: wu.subject, month: '2026-05-01', amount: 50n },
  ]);
});
