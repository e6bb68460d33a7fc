import { expect, test } from 'vitest';
import { sourceRows } from './source-rows.ts';

const source = (name: string, created: number, settledShare: number, won: number, other = false) => ({
  value: { id: name, name },
  other,
  part: {
    kind: 'conversion' as const,
    cohort: { count: created, amount: null },
    maturity: { resolvedShare: settledShare, immature: settledShare < 0.8 },
    rows: [
      { stageId: 's', rank: 1, count: created, amount: null },
      { stageId: 'w', rank: 2, count: won, amount: '700' },
    ] as never,
  },
});

test('a source is judged by its settled deals alone, and not at all by fewer than twenty', () => {
  const rows = sourceRows([
    source('web', 200, 0.5, 10),
    source('expo', 30, 0.5, 9),
    source('call', 100, 1, 20),
    source('rest', 900, 1, 800, true),
  ]);
  expect(
    rows.map((row) => [(row.source as { name: string }).name, row.settled, row.rate, row.isFew]),
  ).toEqual([
    ['call', 100, 0.2, false],
    ['web', 100, 0.1, false],
    ['expo', 15, 0.6, true],
    ['rest', 900, 800 / 900, false],
  ]);
});

test('a source with nothing settled has no rate', () => {
  expect(sourceRows([source('new', 5, 0, 0)])[0]).toMatchObject({
    rate: null,
    interval: null,
    isFew: true,
    wonAmount: '700',
  });
});
