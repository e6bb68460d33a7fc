import { expect, test } from 'vitest';
import { lossRows } from './loss-view.ts';

const stages = [
  { rank: 1, name: '线索' },
  { rank: 2, name: '报价' },
];
const part = (reason: string | null, lost: number[], other = false) => ({
  value: reason === null ? null : { id: reason, name: reason },
  other,
  part: {
    kind: 'conversion',
    rows: lost.map((count, index) => ({ rank: index + 1, lostHere: { count, amount: null } })),
  },
});

test('reasons stand by how often they lose deals, and add up to all losses; the rest comes last', () => {
  const rows = lossRows({
    stages,
    parts: [part('other', [9, 9], true), part('price', [1, 5]), part('rival', [3, 1]), part('none', [0, 0])],
  } as never);
  expect(rows.map((row) => [row.other, row.count, row.share])).toEqual([
    [false, 6, 6 / 18],
    [false, 4, 4 / 18],
    [true, 18, 1],
  ]);
  expect(rows.map((row) => row.cumulative)).toEqual([6 / 28, 10 / 28, 1]);
  expect(rows[0]!.byStage.map(({ stage, count }) => [stage.name, count])).toEqual([
    ['线索', 1],
    ['报价', 5],
  ]);
});

test('nothing lost, no rows', () => {
  expect(lossRows({ stages, parts: [part(null, [0, 0])] } as never)).toEqual([]);
});
