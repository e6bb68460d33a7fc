import { expect, test } from 'vitest';
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { pivotOfList } from './pivot-of-list.ts';

const label = { zh: '', en: '' };
const kinds = { owner: 'reference', created_on: 'day', outcome: 'select', amount: 'money' };
const dimensions = Object.entries(kinds).map(([name, kind]) => ({
  id: `deals.${name}`,
  label,
  kind,
  grains: [],
  references: null,
  filterOnly: kind === 'money',
}));
const catalogue: MeasureCatalogue = {
  dimensions,
  measures: [
    {
      id: 'deals.count',
      label,
      definition: label,
      unit: 'count',
      cube: 'deals',
      cubeLabel: label,
      records: 'deal',
      additive: true,
      past: true,
      dimensions: dimensions.map(({ id }) => id),
    },
  ],
};

test('the records of a list are counted with the same conditions; its last day belongs to it', () => {
  const conditions = [
    { field: 'outcome', op: 'in', value: ['open'] },
    { field: 'created_at', op: 'between', value: ['2026-01-01', '2026-03-31'] },
    { field: 'amount', op: 'gte', value: '100' },
  ] as const;
  expect(pivotOfList(catalogue, 'deal', conditions, 'p')).toMatchObject({
    type: 'pivot',
    rows: ['deals.owner'],
    columns: ['deals.created_on.month'],
    filters: [
      { field: 'deals.outcome', op: 'in', value: ['open'] },
      { field: 'deals.created_on', op: 'between', value: ['2026-01-01', '2026-04-01'] },
      { field: 'deals.amount', op: 'gte', value: '100' },
    ],
  });
});

test('what cannot be asked alike is not counted at all', () => {
  expect(pivotOfList(catalogue, 'deal', [{ field: 'name', op: 'contains', value: 'x' }], 'p')).toBeNull();
  expect(pivotOfList(catalogue, 'deal', [{ field: 'owner', op: 'contains', value: 'x' }], 'p')).toBeNull();
  expect(pivotOfList(catalogue, 'lead', [], 'p')).toBeNull();
});
