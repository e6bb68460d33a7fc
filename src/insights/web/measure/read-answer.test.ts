import { expect, test } from 'vitest';
import type { TableAnswer } from '../../model/answer.ts';
import { cellOf, changeOf, numberOf } from './read-answer.ts';

const label = { zh: '', en: '' };
const column = (id: string, unit: TableAnswer['columns'][number]['unit']) => ({
  id,
  label,
  kind: 'measure',
  unit,
});
const answer: TableAnswer = {
  columns: [
    column('rate', 'percent'),
    column('rate.previous', 'percent'),
    column('rate.change', 'percent'),
    column('amount', 'money'),
    column('amount.previous', 'money'),
    column('amount.change', 'percent'),
  ],
  rows: [[0.3, 0.25, 0.2, '1200', '1000', 0.2]],
  asOf: '',
  total: 1,
};

test('a rate moves by points, an amount by its share', () => {
  const rate = changeOf(answer, 'rate')!;
  expect([rate.kind, rate.value.toFixed(6)]).toEqual(['points', '5.000000']);
  expect(changeOf(answer, 'amount')).toEqual({ kind: 'share', value: 0.2 });
});

test('what was not asked or not known is null, never zero', () => {
  expect(cellOf(answer, 'other')).toBeNull();
  expect(numberOf(undefined, 'rate')).toBeNull();
  expect(changeOf({ ...answer, rows: [[0.3, null, null, '5', '0', null]] }, 'rate')).toBeNull();
  expect(changeOf({ ...answer, rows: [[0.3, null, null, '5', '0', null]] }, 'amount')).toBeNull();
  expect(numberOf(answer, 'amount')).toBe(1200);
});
