import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTyped, toTyped } from './typed-figure.ts';

test('a percent typed is a share, an amount typed is fen, and both come back as they were typed', () => {
  expect(fromTyped(20, 'percent')).toBe(0.2);
  expect(fromTyped(7, 'percent')).toBe(0.07);
  expect(fromTyped(12.5, 'money')).toBe(1250);
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.constantFrom('percent', 'money', 'days' as const),
      (value, unit) => {
        expect(toTyped(fromTyped(value, unit), unit)).toBe(value);
      },
    ),
  );
});
