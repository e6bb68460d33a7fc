import { expect, test } from 'vitest';
import { allowedDiscount, isAboveAllowance, usualAllowances } from './discount-allowance.ts';

const allowances = {
  usual: 500,
  roles: [
    { roleId: 'rep', most: 1000 },
    { roleId: 'manager', most: 2000 },
    { roleId: 'management', most: null },
  ],
};

test.each<[string[], number | null]>([
  [[], 500],
  [['marketing'], 500],
  [['rep'], 1000],
  [['rep', 'manager'], 2000],
  [['rep', 'management'], null],
])('with the roles %j the widest counts: %s', (roles, expected) => {
  expect(allowedDiscount(allowances, new Set(roles))).toBe(expected);
});

test('without rules any discount is given', () => {
  expect(allowedDiscount(usualAllowances, new Set(['rep']))).toBeNull();
});

test.each<[bigint | null, number | null, boolean]>([
  [1000n, 1000, false],
  [1001n, 1000, true],
  [null, 0, false],
  [9999n, null, false],
  [-100n, 0, false],
])('a discount of %s where %s is allowed: above %s', (rate, allowed, expected) => {
  expect(isAboveAllowance(rate, allowed)).toBe(expected);
});
