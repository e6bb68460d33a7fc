import { expect, test } from 'vitest';
import { groupRecords } from './group-records.ts';

const pair = (one: string, other: string, score: number, ...reasons: string[]) => ({
  one,
  other,
  score,
  reasons,
});

test('records that are joined through others stand in one group, the surest group first', () => {
  const groups = groupRecords([
    pair('a', 'b', 0.7, 'company'),
    pair('x', 'y', 1, 'credit_code'),
    pair('b', 'c', 0.92, 'mobile'),
  ]);
  expect(groups).toEqual([
    { recordIds: ['x', 'y'], score: 1, reasons: ['credit_code'] },
    { recordIds: ['a', 'b', 'c'], score: 0.7, reasons: ['mobile', 'company'] },
  ]);
});

test('a group is as sure as its least sure record', () => {
  const groups = groupRecords([
    pair('a', 'b', 0.95, 'email'),
    pair('a', 'c', 0.92, 'mobile'),
    pair('b', 'c', 0.6, 'x'),
  ]);
  expect(groups[0]!.score).toBe(0.92);
});

test('nothing makes no groups', () => {
  expect(groupRecords([])).toEqual([]);
});
