import { expect, test } from 'vitest';
import { levelOf } from '../../../model/score/rules/lead-level.ts';
import { rangesOf } from './level-ranges.ts';

test('the ranges shown are those by which levels are given, without a gap', () => {
  const rules = { caps: { fit: 60, engagement: 40 }, matrix: { a: 38, b: 20, one: 20, two: 8 } };
  const { fit, engagement } = rangesOf(rules);
  expect(fit).toEqual([
    { from: 38, to: 60 },
    { from: 20, to: 37 },
    { from: 0, to: 19 },
  ]);
  for (const [row, letter] of ['A', 'B', 'C'].entries())
    for (const [column, digit] of ['1', '2', '3'].entries())
      for (const end of ['from', 'to'] as const)
        expect(levelOf(rules.matrix, fit[row]![end], engagement[column]![end])).toBe(letter + digit);
});
