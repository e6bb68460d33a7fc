import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditTo, deficitOf, jainIndex, jainOf, openLedger, type LedgerLine } from './fairness-ledger.ts';

const line = (pageId: string, userId: string, capacity: number, receivedWeight: number): LedgerLine => ({
  pageId,
  userId,
  capacity,
  received: receivedWeight > 0 ? 1 : 0,
  receivedWeight,
  receivedTop: 0,
});

test('whoever received less than his capacity share is owed the difference', () => {
  const ledger = openLedger([line('p', 'ann', 10, 90), line('p', 'bob', 20, 10)], new Map());
  expect(deficitOf(ledger, 'ann')).toBeCloseTo(1 / 3 - 0.9, 9);
  expect(deficitOf(ledger, 'bob')).toBeCloseTo(2 / 3 - 0.1, 9);
});

test('a joiner begins at 0 however much went out before, and so does whoever comes back from leave', () => {
  const before = [line('monday', 'ann', 10, 500), line('monday', 'bob', 10, 400)];
  const joined = new Map([
    ['ann', 10],
    ['bob', 10],
    ['new', 10],
  ]);
  const ledger = openLedger(
    [...before, ...[...joined].map(([userId, capacity]) => line('tuesday', userId, capacity, 0))],
    joined,
  );
  expect(deficitOf(ledger, 'new')).toBe(0);
  creditTo(ledger, 'ann', { weight: 90, isTop: false });
  expect(deficitOf(ledger, 'new'), 'a third of what came since').toBeCloseTo(30 / 990, 9);
});

test('a leaver takes nothing from the others', () => {
  const pages = [
    line('monday', 'ann', 10, 50),
    line('monday', 'gone', 10, 50),
    line('tuesday', 'ann', 10, 80),
  ];
  expect(deficitOf(openLedger(pages, new Map()), 'ann')).toBe(0);
});

const capacities = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 30 }), {
  minKeys: 1,
});
const credits = fc.array(fc.record({ place: fc.nat(), weight: fc.integer({ min: 1, max: 100 }) }), {
  maxLength: 40,
});

test('all deficits together are 0, and booking one by one is the same as adding up', () => {
  fc.assert(
    fc.property(capacities, credits, (given, booked) => {
      const reps = new Map(Object.entries(given));
      const ids = [...reps.keys()];
      const live = openLedger([], reps);
      const sums = new Map(ids.map((id) => [id, 0]));
      for (const { place, weight } of booked) {
        const userId = ids[place % ids.length]!;
        creditTo(live, userId, { weight, isTop: false });
        sums.set(userId, sums.get(userId)! + weight);
      }
      const added = openLedger(
        ids.map((id) => line('page', id, reps.get(id)!, sums.get(id)!)),
        reps,
      );
      const deficits = ids.map((id) => deficitOf(live, id));
      expect(deficits.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
      for (const [at, id] of ids.entries()) expect(deficitOf(added, id)).toBeCloseTo(deficits[at]!, 9);
      if (booked.length > 0) expect(jainOf(added)).toBeCloseTo(jainOf(live)!, 9);
    }),
  );
});

test('Jain’s index is 1 for equal shares, 1 ÷ n when one has everything, and nothing without numbers', () => {
  expect(jainIndex([3, 3, 3])).toBe(1);
  expect(jainIndex([0, 0, 0, 8])).toBe(0.25);
  expect(jainIndex([1, 2, 3])).toBeCloseTo(36 / 42, 12);
  expect(jainIndex([])).toBeNull();
  expect(jainIndex([0, 0])).toBeNull();
});

test('Jain’s index lies between 1 ÷ n and 1, and does not change with the unit', () => {
  const shares = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(shares, fc.double({ min: 0.1, max: 10, noNaN: true }), (some, unit) => {
      const index = jainIndex(some)!;
      expect(index).toBeGreaterThanOrEqual(1 / some.length - 1e-9);
      expect(index).toBeLessThanOrEqual(1 + 1e-9);
      expect(jainIndex(some.map((share) => share * unit))).toBeCloseTo(index, 9);
    }),
  );
});
