import { expect, test } from 'vitest';
import type { ConversionPart } from './funnel-view.ts';
import { rankParts, splitParts, type SplitPart } from './split-view.ts';

function part(value: string, from: number, won: number, other = false): SplitPart<ConversionPart> {
  const none = {
    stepRate: null,
    interval: null,
    lossRate: null,
    skipRate: null,
    amount: null,
    lostHere: { count: 0, amount: null },
  };
  const rows = [
    { stageId: 's1', rank: 1, count: from, overallRate: from > 0 ? 1 : null, ...none },
    { stageId: 'won', rank: 2, count: won, overallRate: from > 0 ? won / from : null, ...none },
  ];
  const maturity = { resolvedShare: 1, immature: false };
  return {
    value: { id: value, name: value },
    other,
    of: { value },
    part: { kind: 'conversion', cohort: { count: from, amount: null }, maturity, rows },
  };
}

test('a source with nineteen deals is not ranked, however well it did', () => {
  const ranked = rankParts([
    part('web', 100, 10),
    part('expo', 19, 19),
    part('call', 20, 5),
    part('rest', 500, 400, true),
  ]);
  expect(ranked.map(({ rank, value }) => [rank, (value as { id: string }).id])).toEqual([
    [1, 'call'],
    [2, 'web'],
    [null, 'expo'],
    [null, 'rest'],
  ]);
  expect(ranked[2]!.isFew).toBe(true);
});

test('the interval of an overall rate is the one of Wilson', () => {
  const { low, high } = rankParts([part('web', 100, 30)])[0]!.interval!;
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.219', '0.396']);
});

test('the rest is asked for by what it is not', () => {
  const asked = splitParts({ parts: [part('web', 3, 1), part('其他', 9, 1, true)] } as never);
  expect(asked.map(({ of }) => of)).toEqual([
    { value: { id: 'web', name: 'web' } },
    { except: [{ id: 'web', name: 'web' }] },
  ]);
});
