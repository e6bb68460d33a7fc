import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDetractor, npsAnswerSchema, npsOf } from './nps.ts';

test('nine and ten recommend, up to six advise against, seven and eight only count', () => {
  expect(npsOf([])).toBeNull();
  expect(npsOf([10, 9, 8, 7, 6, 0])).toBe(0);
  expect(npsOf([10, 10, 8])).toBe(67);
  expect(npsOf([0, 6])).toBe(-100);
  expect([6, 7].map(isDetractor)).toEqual([true, false]);
});

test('between -100 and 100, whoever answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
      const nps = npsOf(scores)!;
      expect(nps >= -100 && nps <= 100).toBe(true);
    }),
  );
});

test('an answer is a whole number from 0 to 10', () => {
  expect(npsAnswerSchema.safeParse({ score: '0' }).data).toEqual({ score: 0, comment: '' });
  for (const score of ['', '11', '-1', '1.5', ' ', 'ten', undefined])
    expect(npsAnswerSchema.safeParse({ score }).success).toBe(false);
});
