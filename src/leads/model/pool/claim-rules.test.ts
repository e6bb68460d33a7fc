import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotaOf, whyNotClaim, type ClaimRules } from './claim-rules.ts';

const free: ClaimRules = {
  dailyClaims: null,
  holdLimit: null,
  holdFilter: [],
  coolDays: null,
  newDays: null,
  dailyViews: null,
};
const fresh = { claimedToday: 0, held: 0 };
const unknown = { enteredOn: '2026-03-01', leftMeOn: null };
const today = '2026-03-10';
const refusal = (
  rules: Partial<ClaimRules>,
  use = fresh,
  wanted: Parameters<typeof whyNotClaim>[2] = unknown,
) => whyNotClaim({ ...free, ...rules }, use, wanted, today)?.reason.code ?? null;

test('the daily claims count what was claimed, not what is still held', () => {
  expect(refusal({ dailyClaims: 3 }, { claimedToday: 2, held: 0 })).toBeNull();
  expect(refusal({ dailyClaims: 3 }, { claimedToday: 3, held: 0 })).toBe('claims_used_up');
});

test('who holds the most he may hold claims none', () => {
  expect(refusal({ holdLimit: 5 }, { claimedToday: 0, held: 4 })).toBeNull();
  expect(refusal({ holdLimit: 5 }, { claimedToday: 0, held: 5 })).toBe('hands_full');
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
  expect(quotaOf({ ...free, dailyClaims: 10, holdLimit: 20 }, { claimedToday: 4, held: 19 }).left).toBe(1);
  expect(quotaOf({ ...free, holdLimit: 20 }, { claimedToday: 0, held: 25 }).left).toBe(0);
  expect(quotaOf(free, { claimedToday: 99, held: 99 }).left).toBeNull();
});

test('something is left exactly when the limits let one more be claimed', () => {
  const limit = fc.option(fc.integer({ min: 0, max: 5 }));
  const count = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(limit, limit, count, count, (dailyClaims, holdLimit, claimedToday, held) => {
      const rules = { ...free, dailyClaims, holdLimit };
      const left = quotaOf(rules, { claimedToday, held }).left;
      expect(left !== 0).toBe(whyNotClaim(rules, { claimedToday, held }, unknown, today) === null);
    }),
  );
});
