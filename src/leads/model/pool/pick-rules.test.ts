import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotaOf, whyNotPick, type PickRules } from './pick-rules.ts';

const free: PickRules = {
  dailyPicks: null,
  holdLimit: null,
  holdFilter: [],
  coolDays: null,
  newDays: null,
  dailyViews: null,
};
const fresh = { pickedToday: 0, held: 0 };
const unknown = { enteredOn: '2026-03-01', leftMeOn: null };
const today = '2026-03-10';
const refusal = (
  rules: Partial<PickRules>,
  use = fresh,
  wanted: Parameters<typeof whyNotPick>[2] = unknown,
) => whyNotPick({ ...free, ...rules }, use, wanted, today)?.reason.code ?? null;

test('the daily picks count what was picked, not what is still held', () => {
  expect(refusal({ dailyPicks: 3 }, { pickedToday: 2, held: 0 })).toBeNull();
  expect(refusal({ dailyPicks: 3 }, { pickedToday: 3, held: 0 })).toBe('picks_used_up');
});

test('who holds the most he may hold picks none', () => {
  expect(refusal({ holdLimit: 5 }, { pickedToday: 0, held: 4 })).toBeNull();
  expect(refusal({ holdLimit: 5 }, { pickedToday: 0, held: 5 })).toBe('hands_full');
});

test('who held the lead before waits until the cooling days are over', () => {
  expect(refusal({ coolDays: 7 }, fresh, { ...unknown, leftMeOn: '2026-03-04' })).toBe('cooling_down');
  expect(refusal({ coolDays: 7 }, fresh, { ...unknown, leftMeOn: '2026-03-03' })).toBeNull();
});

test('what has just come in waits until its protection is over', () => {
  expect(refusal({ newDays: 1 }, fresh, { enteredOn: today, leftMeOn: null })).toBe('too_new');
  expect(refusal({ newDays: 1 }, fresh, { enteredOn: '2026-03-09', leftMeOn: null })).toBeNull();
});

test('what is left is the less of both limits, and never below nothing', () => {
  expect(quotaOf({ ...free, dailyPicks: 10, holdLimit: 20 }, { pickedToday: 4, held: 19 }).left).toBe(1);
  expect(quotaOf({ ...free, holdLimit: 20 }, { pickedToday: 0, held: 25 }).left).toBe(0);
  expect(quotaOf(free, { pickedToday: 99, held: 99 }).left).toBeNull();
});

test('something is left exactly when the limits let one more be picked', () => {
  const limit = fc.option(fc.integer({ min: 0, max: 5 }));
  const count = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(limit, limit, count, count, (dailyPicks, holdLimit, pickedToday, held) => {
      const rules = { ...free, dailyPicks, holdLimit };
      const left = quotaOf(rules, { pickedToday, held }).left;
      expect(left !== 0).toBe(whyNotPick(rules, { pickedToday, held }, unknown, today) === null);
    }),
  );
});
