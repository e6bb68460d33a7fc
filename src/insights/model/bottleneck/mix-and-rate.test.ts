import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestThird, type Halves } from './best-third.ts';
import { splitChange } from './mix-and-rate.ts';

const share = (successes: number, n: number) => ({ successes, n });

test('Simpson: every part does better, the whole does worse, and all of the fall is the mix', () => {
  const change = splitChange([
    { past: share(80, 100), now: share(17, 20) },
    { past: share(6, 20), now: share(35, 100) },
  ])!;
  expect(change.total).toBeLessThan(0);
  expect(change.rate).toBeGreaterThan(0);
  expect(change.mix).toBeLessThan(change.total);
});

test('a part that was not there before belongs to the mix', () => {
  const change = splitChange([
    { past: share(50, 100), now: share(50, 100) },
    { past: share(0, 0), now: share(0, 100) },
  ])!;
  expect(change.rate).toBeCloseTo(0, 12);
  expect(change.mix).toBeCloseTo(-0.25, 12);
});

const shares = fc
  .integer({ min: 0, max: 200 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));

test('rate and mix always make up the change; with one part it is all rate', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ now: shares, past: shares }), { minLength: 1, maxLength: 8 }),
      (parts) => {
        const change = splitChange(parts);
        if (!change) return;
        expect(change.rate + change.mix).toBeCloseTo(change.total, 9);
        if (parts.length === 1) expect(change.mix).toBeCloseTo(0, 9);
      },
    ),
  );
});

test('the best third is chosen by one half and measured by the other, so that luck is not praised twice', () => {
  const lucky = (): Halves => [share(10, 10), share(4, 10)];
  const usual = (): Halves => [share(5, 10), share(5, 10)];
  expect(bestThird([lucky(), lucky(), usual(), usual(), usual(), usual()])).toEqual({
    best: share(8, 20),
    others: share(20, 40),
  });
  expect(bestThird([lucky(), usual(), usual(), usual(), usual()])).toBeNull();
});
