import { expect, test } from 'vitest';
import { blockOfNumber } from './block-of-number.ts';

const filter = { field: 'deals.team', op: 'is' as const, value: 'east' };

test('a number of a table keeps what narrows it: its question and the values of its row', () => {
  const question = {
    measures: ['deals.won'],
    dimensions: ['deals.owner', 'deals.closed_on.month', 'deals.source'],
    filters: [filter],
  };
  expect(
    blockOfNumber({ question, measure: 'deals.won', values: [{ id: 'li' }, '2026-03', null] }, 'n'),
  ).toMatchObject({
    type: 'kpi',
    measure: 'deals.won',
    filters: [
      filter,
      { field: 'deals.owner', op: 'is', value: 'li' },
      { field: 'deals.closed_on', op: 'between', value: ['2026-03-01', '2026-04-01'] },
      { field: 'deals.source', op: 'empty' },
    ],
  });
});

test('what a block cannot be narrowed by alike is not made', () => {
  const question = { measures: ['deals.won'], filters: Array.from({ length: 11 }, () => filter) };
  expect(blockOfNumber({ question, measure: 'deals.won', values: [] }, 'n')).toBeNull();
  const past = { measures: ['deals.open'], asOf: '2026-01-01T00:00:00Z' };
  expect(blockOfNumber({ question: past, measure: 'deals.open', values: [] }, 'n')).toBeNull();
});
