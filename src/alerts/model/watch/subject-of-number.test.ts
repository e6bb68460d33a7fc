import { expect, test } from 'vitest';
import { movingFilters, subjectOfNumber } from './subject-of-number.ts';

const today = '2026-11-27';

test('a page’s period moves with today; days that somebody chose stay', () => {
  const between = (from: string, to: string) => ({
    field: 'deals.created_on',
    op: 'between' as const,
    value: [from, to],
  });
  expect(movingFilters([between('2026-11-01', '2026-12-01')], today)).toEqual([
    { field: 'deals.created_on', op: 'this_month' },
  ]);
  const chosen = between('2026-11-03', '2026-11-09');
  expect(movingFilters([chosen], today)).toEqual([chosen]);
});

test('a value it is split by narrows it; a period it is split by means the last complete one', () => {
  const question = {
    measures: ['deals.win_rate'],
    dimensions: ['deals.owner', 'deals.closed_on.month'],
    filters: [
      { field: 'deals.closed_on', op: 'between' as const, value: ['2026-01-01', '2027-01-01'] },
      { field: 'deals.source', op: 'is' as const, value: 'website' },
    ],
  };
  const cell = { measure: 'deals.win_rate', values: [{ id: 'li', name: '李' }, '2026-10'] };
  expect(subjectOfNumber({ question, cell }, today)).toEqual({
    about: 'measure',
    measure: 'deals.win_rate',
    by: null,
    over: { on: 'deals.closed_on', grain: 'month' },
    filters: [
      { field: 'deals.source', op: 'is', value: 'website' },
      { field: 'deals.owner', op: 'is', value: 'li' },
    ],
  });
});
