import { expect, test } from 'vitest';
import { drawnTest, isWholeTest, testOf, wordsOf } from './drawn-test.ts';

test('words stand between commas of both scripts or on lines, each once', () => {
  expect(wordsOf('报价， 采购,价格；报价\n\n预算、')).toEqual(['报价', '采购', '价格', '预算']);
});

test('a test comes through the form as it was', () => {
  const whole = {
    conditions: [{ field: 'source', op: 'is' as const, value: 'website' }],
    words: { fields: ['need', 'title'], any: ['报价', 'demo'] },
    behaviour: { kinds: ['touch' as const], atLeast: 3, days: 14 },
  };
  expect(testOf(drawnTest(whole))).toEqual(whole);
  expect(testOf(drawnTest(null))).toEqual({ conditions: [], words: null, behaviour: null });
});

test('it must ask for something, and say where words are looked for', () => {
  const blank = drawnTest(null);
  expect(isWholeTest(blank)).toBe(false);
  expect(isWholeTest({ ...blank, words: '报价' })).toBe(true);
  expect(isWholeTest({ ...blank, words: '报价', wordFields: [] })).toBe(false);
  expect(isWholeTest({ ...blank, kinds: ['call'] })).toBe(true);
});
