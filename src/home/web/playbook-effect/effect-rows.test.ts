import { expect, test } from 'vitest';
import { effectRows } from './effect-rows.ts';

const stage = { id: 's', name: '方案报价' };
const [good, few] = [
  { id: 'a', name: '先讲账' },
  { id: 'b', name: '刚写的' },
];

test('the two sides of a stage and a piece stand in one row; what can be claimed comes first', () => {
  const rows = effectRows({
    columns: [],
    rows: [
      [stage, few, true, 3, 3],
      [stage, good, false, 80, 48],
      [stage, good, true, 70, 56],
    ],
    asOf: '',
    total: 3,
  });
  expect(
    rows.map(({ beside, effect }) => [beside.name, effect.verdict, effect.with.stays, effect.without.stays]),
  ).toEqual([
    ['先讲账', 'better', 70, 80],
    ['刚写的', 'too_few', 3, 0],
  ]);
});
