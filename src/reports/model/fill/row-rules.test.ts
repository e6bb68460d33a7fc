import { expect, test } from 'vitest';
import { formSchema } from './form.ts';
import { brokenRules, faultOfRule } from './row-rules.ts';
import { columnsOf, letterOf } from './sheet-columns.ts';

const own = (id: string, type: string) => ({ kind: 'own', id, label: id, type });
const form = formSchema.parse({
  about: { object: 'deal', action: 'update' },
  columns: [
    { kind: 'field', id: 'amount', field: 'amount' },
    { kind: 'field', id: 'cost', field: 'cost' },
    own('from', 'day'),
    own('to', 'day'),
    own('why', 'text'),
  ],
});
const money = (id: string) => ({
  id,
  label: { zh: id, en: id },
  kind: 'money' as const,
  reach: 'edit' as const,
});
const columns = columnsOf(form, [money('amount'), money('cost')]);
const rule = (must: string, level: 'error' | 'warning' = 'error') => ({
  id: 'r1',
  must,
  message: '不对',
  level,
  at: null,
});
const breaks = (must: string, values: Record<string, unknown>) =>
  brokenRules([rule(must)], columns, values).length > 0;

test.each([
  ['A1 > 0', { amount: '100' }, false],
  ['A1 > 0', { amount: '0' }, true],
  // A plain number is yuan where an amount is fen.
  ['A1 >= 1000', { amount: '99999' }, true],
  ['A1 >= 1000', { amount: '100000' }, false],
  ['A1 >= B1', { amount: '5', cost: '6' }, true],
  ['C1 <= D1', { from: '2026-03-02', to: '2026-03-01' }, true],
  ['C1 <= D1', { from: '2026-03-01', to: '2026-03-01' }, false],
  ['if(A1 > 100, empty(E1) = false, true)', { amount: '20000' }, true],
  ['if(A1 > 100, empty(E1) = false, true)', { amount: '20000', why: '大单' }, false],
  ['if(A1 > 100, empty(E1) = false, true)', { amount: '100' }, false],
])('%s over %o', (must, values, isBroken) => {
  expect(breaks(must, values)).toBe(isBroken);
});

test('what cannot be worked out is no fault, and neither is what the filler does not see', () => {
  expect(breaks('A1 > 0', {})).toBe(false);
  expect(breaks('A1 > 0', { amount: '' })).toBe(false);
  const hidden = columnsOf(form, [money('amount')]);
  expect(hidden.map(({ letter }) => letter)).toEqual(['A', 'C', 'D', 'E']);
  expect(brokenRules([rule('A1 >= B1')], hidden, { amount: '1', cost: '9' })).toEqual([]);
});

test('a rule has meaning over the columns of its own row only', () => {
  const letters = columns.map((_, at) => letterOf(at));
  for (const must of ['A1 > 0', 'sum(A1, B1) > 0']) expect(faultOfRule(must, letters)).toBeNull();
  for (const must of ['A2 > 0', 'Z1 > 0', 'A1[A1:-1] > 0', '&A1 > 1', 'A1 >', 'A1{A1 > 0} = 1'])
    expect(faultOfRule(must, letters)).not.toBeNull();
  expect(breaks('A1 >', { amount: '1' })).toBe(false);
});

test('letters go on as those of a spreadsheet', () => {
  expect([0, 25, 26, 29].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AD']);
});
