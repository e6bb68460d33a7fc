import { expect, test } from 'vitest';
import { linesOfResults, resultsOfLines } from './result-lines.ts';

const before = [
  { id: 'interested', name: '有意向', nameEn: 'Interested' },
  { id: 'refused', name: '明确拒绝', nameEn: null },
];

test('lines are read as they were written', () => {
  expect(linesOfResults(before)).toBe('有意向 | Interested\n明确拒绝');
  expect(resultsOfLines(linesOfResults(before), before)).toEqual(before);
});

test('blank lines and doubles fall away, a new name is a new result', () => {
  const read = resultsOfLines('\n 有意向|Keen \n有意向 | Keen\n再考虑\n', before);
  expect(read.map(({ name, nameEn }) => [name, nameEn])).toEqual([
    ['有意向', 'Keen'],
    ['再考虑', null],
  ]);
  expect(read[0]!.id).toBe('interested');
  expect(read[1]!.id).not.toBe('refused');
});
