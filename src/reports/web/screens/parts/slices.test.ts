import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { partsOf, slicesOf, wedge } from './slices.ts';

const column = (id: string, unit: 'count' | null) => ({ id, label: { zh: id, en: id }, unit });
const answer = (columns: object[], rows: unknown[][]) => ({ columns, rows }) as unknown as TableAnswer;
const say = ({ zh }: { zh: string }) => zh;

test('parts are the rows of one key, or the measures of an answer without any', () => {
  const byKey = answer(
    [column('来源', null), column('数', 'count')],
    [
      ['官网', 3],
      [null, 1],
    ],
  );
  expect(partsOf(byKey, '（未填）', say)).toEqual([
    { name: '官网', value: 3 },
    { name: '（未填）', value: 1 },
  ]);
  const steps = answer([column('线索', 'count'), column('成交', 'count')], [[9, '2']]);
  expect(partsOf(steps, '', say)).toEqual([
    { name: '线索', value: 9 },
    { name: '成交', value: 2 },
  ]);
});

test('slices come to the whole, are as many as can be told apart, and the largest comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 30 }), fc.integer({ min: 2, max: 8 }), (values, most) => {
      const slices = slicesOf(
        values.map((value) => ({ name: 'a', value })),
        most,
        'others',
      );
      expect(slices.length).toBeLessThanOrEqual(most);
      expect(slices.reduce((sum, { value }) => sum + value, 0)).toBe(values.reduce((a, b) => a + b, 0));
      if (slices.length > 0)
        expect(slices[0]!.value === Math.max(...values) || slices.length === most).toBe(true);
    }),
  );
});

test('a whole ring is drawn as one wedge that does not vanish', () => {
  expect(wedge(0, 1, 100, 50)).toMatch(/^M 0\.00 -100\.00 A 100 100 0 1 1 -0\.06 -100\.00 L/);
  expect(wedge(0, 0.25, 100, 0)).toBe('M 0.00 -100.00 A 100 100 0 0 1 100.00 0.00 L 0.00 0.00  Z');
});
