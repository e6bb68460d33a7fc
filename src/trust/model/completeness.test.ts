import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completenessOf, type Judged } from './completeness.ts';

const judged = fc.record({
  applies: fc.boolean(),
  met: fc.boolean(),
  weight: fc.integer({ min: 0, max: 100 }),
});

test('the weights of what is there over the weights of what should be', () => {
  const checks: Judged[] = [
    { applies: true, met: true, weight: 30 },
    { applies: true, met: false, weight: 10 },
    { applies: false, met: false, weight: 60 },
  ];
  expect(completenessOf(checks)).toBe(0.75);
});

test('nothing that counts is no completeness, not a bad one', () => {
  expect(completenessOf([])).toBeNull();
  expect(completenessOf([{ applies: true, met: false, weight: 0 }])).toBeNull();
  expect(completenessOf([{ applies: false, met: false, weight: 10 }])).toBeNull();
});

test('it is a share, and filling something in never lowers it', () => {
  fc.assert(
    fc.property(fc.array(judged, { minLength: 1, maxLength: 10 }), fc.nat(), (checks, place) => {
      const before = completenessOf(checks);
      const filled = checks.map((check, index) =>
        index === place % checks.length ? { ...check, met: true } : check,
      );
      const after = completenessOf(filled);
      expect(after === null).toBe(before === null);
      if (before === null || after === null) return;
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(fc.array(judged, { maxLength: 8 }), fc.integer({ min: 2, max: 9 }), (checks, factor) => {
      const scaled = checks.map((check) => ({ ...check, weight: check.weight * factor }));
      const [before, after] = [completenessOf(checks), completenessOf(scaled)];
      if (before === null) expect(after).toBeNull();
      else expect(after).toBeCloseTo(before, 12);
    }),
  );
});
