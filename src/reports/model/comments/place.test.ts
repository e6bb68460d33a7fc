import { expect, test } from 'vitest';
import { blockSchema } from '../blocks/block.ts';
import { paramSchema } from '../params/param.ts';
import { placeSchema, questionOfPlace, standingParams } from './place.ts';

const params = [
  paramSchema.parse({ id: 'period', label: '时间', widget: 'dateRange', default: 'this_quarter' }),
  paramSchema.parse({ id: 'people', label: '人员', widget: 'user', multiple: true }),
  paramSchema.parse({ id: 'lost', label: '含输单', widget: 'toggle' }),
];

test('a period that moves with today is kept as the days it is now; the other values as they are', () => {
  const kept = (values: object) => standingParams(params, { ...values }, '2026-11-27');
  expect(kept({ period: 'this_quarter', people: ['a', 'b'], lost: true })).toEqual({
    period: '2026-10-01..2026-12-31',
    people: ['a', 'b'],
    lost: true,
  });
  expect(kept({ period: '2026-01-05..2026-01-09' }).period).toBe('2026-01-05..2026-01-09');
  expect(kept({ period: 'all' })).toEqual({ period: 'all', people: null, lost: null });
});

test('what is kept says the same on any later day', () => {
  const once = standingParams(params, { period: 'last_month' }, '2026-11-27');
  expect(standingParams(params, once, '2027-03-01')).toEqual(once);
});

const at = (dimension: string, id: string | null) => ({ dimension, id });
const chosen = { period: { from: '2026-10-01', to: '2027-01-01' }, team: null };
const won = { measure: 'deals.won_amount', period: 'deals.closed_on' };
const chart = blockSchema.parse({
  id: 'chart',
  type: 'chart',
  shape: 'bar',
  measures: ['deals.won_amount', 'deals.won'],
  by: ['deals.owner'],
  period: 'deals.closed_on',
});
const kpi = blockSchema.parse({ id: 'kpi', type: 'kpi', ...won });

test('its number is one measure at its values, narrowed as its block is for those parameters', () => {
  const days = { field: 'deals.closed_on', op: 'between', value: ['2026-10-01', '2027-01-01'] };
  const place = { measure: 'deals.won', values: [at('deals.owner', 'li'), at('deals.region', null)] };
  expect(questionOfPlace(chart, place, chosen)).toEqual({
    measures: ['deals.won'],
    dimensions: ['deals.owner', 'deals.region'],
    filters: [days, { field: 'deals.owner', op: 'is', value: 'li' }, { field: 'deals.region', op: 'empty' }],
    limit: 1,
  });
  expect(questionOfPlace(kpi, { measure: null, values: [] }, chosen)).toMatchObject({
    measures: ['deals.won_amount'],
    filters: [days],
  });
});

test('a block of several numbers, and one that asks nothing, has no number of its own', () => {
  expect(questionOfPlace(chart, { measure: null, values: [] }, chosen)).toBeNull();
  const text = blockSchema.parse({ id: 'text', type: 'text', text: '说明' });
  expect(questionOfPlace(text, { measure: 'deals.won', values: [] }, chosen)).toBeNull();
});

test('a place holds no number: whatever else is told of it is refused', () => {
  expect(placeSchema.parse({})).toEqual({ block: null, measure: null, values: [], params: {} });
  expect(placeSchema.safeParse({ block: 'kpi', value: '1200' }).success).toBe(false);
  expect(placeSchema.safeParse({ values: [{ ...at('deals.owner', 'li'), name: '李' }] }).success).toBe(false);
});
