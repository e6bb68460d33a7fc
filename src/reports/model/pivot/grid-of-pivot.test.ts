import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pivotSchema } from '../blocks/pivot.ts';
import { gridSchema } from '../grid/grid.ts';
import { questionOf } from '../grid/plan-questions.ts';
import { checked } from '../grid/testing/draw.ts';
import { gridOfPivot } from './grid-of-pivot.ts';

const dimensions = [
  'deals.team',
  'deals.owner',
  'deals.stage',
  'deals.source',
  'deals.region',
  'deals.created_on.month',
];
const measures = ['deals.count', 'deals.open_amount', 'deals.win_rate', 'deals.cycle_days_median'];

const chosen = { period: null, team: null };
const gridOf = (parts: object) =>
  checked(
    gridSchema.parse(
      gridOfPivot(pivotSchema.parse({ type: 'pivot', id: 'p', ...parts }), chosen, (id) => ({
        zh: id,
        en: id,
      })),
    ),
  );
const asked = (parts: object) =>
  gridOf(parts)
    .plan.tables.map(questionOf)
    .filter((question) => question.measures.includes((parts as { measures: string[] }).measures[0]!))
    .map((question) => question.dimensions.map((id) => id.replace('deals.', '')).join(' × '))
    .toSorted();

test('a rate is asked again for each subtotal and total of a pivot, a count is added up', () => {
  const parts = { rows: ['deals.team', 'deals.owner'], columns: ['deals.outcome'] };
  expect(asked({ ...parts, measures: ['deals.win_rate'] })).toEqual([
    '',
    'outcome',
    'team',
    'team × outcome',
    'team × owner',
    'team × owner × outcome',
  ]);
  expect(asked({ ...parts, measures: ['deals.count'] })).toContain('team × owner × outcome');
  expect(asked({ ...parts, measures: ['deals.count'] })).not.toContain('');
});

test('whatever a pivot is made of, it is a grid without a fault', () => {
  const parts = fc
    .record({
      all: fc.shuffledSubarray(dimensions, { minLength: 1, maxLength: 4 }),
      split: fc.integer({ min: 1, max: 3 }),
      measures: fc.shuffledSubarray(measures, { minLength: 1 }),
      hasTotals: fc.boolean(),
    })
    .map(({ all, split, ...rest }) => ({ ...rest, rows: all.slice(0, split), columns: all.slice(split) }))
    .filter(({ columns }) => columns.length <= 2);
  fc.assert(
    fc.property(parts, (one) => {
      const { plan } = gridOf(one);
      expect(plan.tables.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
