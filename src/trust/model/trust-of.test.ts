import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualQualityRules } from './quality-rules.ts';
import { signalIds } from './signals.ts';
import { fewestOfScore, trustOf, type SignalCount, type SignalRule } from './trust-of.ts';

const rules = usualQualityRules.signals;

const counts = fc.tuple(
  ...signalIds.map((id) =>
    fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })).map(([one, other]): SignalCount => ({
      id,
      judged: Math.max(one, other),
      doubted: Math.min(one, other),
    })),
  ),
);

test('half of the moves in batches, 5 % being usual, cost half of the points beyond that', () => {
  const trust = trustOf(
    [
      { id: 'batch', judged: 40, doubted: 20 },
      { id: 'bare', judged: 10, doubted: 0 },
    ],
    rules,
  );
  expect(trust.score).toBeCloseTo(1 - (15 * (0.45 / 0.95)) / 30, 10);
  expect(trust.signals[0]).toMatchObject({ share: 0.5, counted: true });
});

test('what is usual costs nothing: 40 % before the review, 30 % for other reasons', () => {
  const usual: SignalCount[] = [
    { id: 'review', judged: 100, doubted: 40 },
    { id: 'vague', judged: 10, doubted: 3 },
  ];
  expect(trustOf(usual, rules).score).toBe(1);
  expect(trustOf([{ ...usual[0]!, doubted: 41 }, usual[1]!], rules).score).toBeLessThan(1);
});

test('a signal with fewer than five things says nothing, and too little says nothing at all', () => {
  const few = trustOf(
    [
      { id: 'vague', judged: 4, doubted: 4 },
      { id: 'batch', judged: 30, doubted: 0 },
    ],
    rules,
  );
  expect(few.score).toBe(1);
  expect(few.signals[0]).toMatchObject({ counted: false, share: 1, cost: 0 });
  expect(trustOf([{ id: 'batch', judged: fewestOfScore - 1, doubted: 0 }], rules).score).toBeNull();
  expect(trustOf([], rules).score).toBeNull();
});

test('a signal without weight is shown but counts for nothing', () => {
  const free = { ...rules, batch: { weight: 0, tolerance: 0 } satisfies SignalRule };
  const trust = trustOf(
    [
      { id: 'batch', judged: 30, doubted: 30 },
      { id: 'bare', judged: 30, doubted: 0 },
    ],
    free,
  );
  expect(trust.score).toBe(1);
  expect(trust.signals[0]).toMatchObject({ share: 1, counted: false });
});

test('a score is a share: all doubted is none, nothing doubted is all of it', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { score, signals } = trustOf(given, rules);
      if (score === null) return;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(1 - signals.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(score, 9);
      const with_ = (doubted: (count: SignalCount) => number) =>
        trustOf(
          given.map((count) => ({ ...count, doubted: doubted(count) })),
          rules,
        ).score;
      expect(with_(() => 0)).toBe(1);
      expect(with_(({ judged }) => judged)).toBeCloseTo(0, 9);
    }),
  );
});

test('one more doubted thing never raises the score', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...signalIds), (given, id) => {
      const more = given.map((count) =>
        count.id === id && count.doubted < count.judged ? { ...count, doubted: count.doubted + 1 } : count,
      );
      const [before, after] = [trustOf(given, rules).score, trustOf(more, rules).score];
      expect(after === null).toBe(before === null);
      if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before + 1e-12);
    }),
  );
});
