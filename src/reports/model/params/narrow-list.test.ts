import { expect, test } from 'vitest';
import type { Condition } from '../../../insights/model/question.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { narrowList } from './narrow-list.ts';

const label = { zh: '', en: '' };
const fields: Field[] = [
  { id: 'source', label, kind: 'select', options: [] },
  { id: 'owner', label, kind: 'user' },
  { id: 'created_at', label, kind: 'instant' },
  { id: 'next_step_agreed', label, kind: 'boolean' },
  { id: 'custom.grade', label, kind: 'select', options: [] },
];
const owner = '0197e1a0-0000-7000-8000-000000000001';

const narrowed = (conditions: Condition[], object = 'deal') =>
  narrowList(
    'b1',
    object,
    fields,
    conditions.map((condition) => ({ blocks: null, to: 'dimension' as const, condition })),
  ).map(({ field, op, value }) => [field, op, value]);

test('a list follows what is chosen of its records: values, people, fields of the organisation’s own', () => {
  expect(
    narrowed([
      { field: 'deals.source', op: 'in', value: ['web', 'fair'] },
      { field: 'deals.owner', op: 'is', value: owner },
      { field: 'deals.custom.grade', op: 'not_in', value: ['A', 'B'] },
      { field: 'deals.next_step_agreed', op: 'is', value: 'true' },
      { field: 'deals.source', op: 'empty' },
    ]),
  ).toEqual([
    ['source', 'in', ['web', 'fair']],
    ['owner', 'is', owner],
    ['custom.grade', 'is_not', 'A'],
    ['custom.grade', 'is_not', 'B'],
    ['next_step_agreed', 'is', true],
    ['source', 'empty', undefined],
  ]);
});

test('a month that was chosen are its days, both held; so are days chosen from to', () => {
  expect(
    narrowed([
      { field: 'deals.created_on.month', op: 'is', value: '2026-02' },
      { field: 'deals.created_on', op: 'between', value: ['2026-01-01', '2026-04-01'] },
    ]),
  ).toEqual([
    ['created_at', 'between', ['2026-02-01', '2026-02-28']],
    ['created_at', 'between', ['2026-01-01', '2026-03-31']],
  ]);
});

test('what is about other records, about no field, or no value of one leaves the list as it is', () => {
  expect(
    narrowed([
      { field: 'leads.source', op: 'is', value: 'web' },
      { field: 'stages.left_on', op: 'is', value: '2026-02-01' },
      { field: 'deals.sector', op: 'is', value: 'steel' },
      { field: 'deals.owner', op: 'is', value: 'nobody' },
    ]),
  ).toEqual([]);
  expect(narrowed([{ field: 'deals.source', op: 'is', value: 'web' }], 'product')).toEqual([]);
});
