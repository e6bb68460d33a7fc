import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from './share-out.ts';

const sumOf = (parts: readonly bigint[]) => parts.reduce((sum, part) => sum + part, 0n);

test('a quarter without any season is shared out evenly, the odd fen to the first months', () => {
  expect(shareOut(100n, [0n, 0n, 0n])).toEqual([34n, 33n, 33n]);
});

test('the largest remainders get what is left', () => {
  expect(shareOut(10n, [1n, 1n, 5n])).toEqual([2n, 1n, 7n]);
});

test('nobody to share with gets nothing', () => {
  expect(shareOut(10n, [])).toEqual([]);
});

test('parts add up to the whole, and each lies within a fen of its share', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 }),
      (total, weights) => {
        const parts = shareOut(total, weights);
        expect(sumOf(parts)).toBe(total);
        const whole = sumOf(weights);
        if (whole === 0n) return;
        parts.forEach((part, index) => {
          const exact = total * weights[index]!;
          expect(part * whole - exact < whole && exact - part * whole < whole).toBe(true);
        });
      },
    ),
  );
});
