import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestShape, chartShapes, gapOfShape, type Charted } from './shapes.ts';

const count = { unit: 'count', additive: true } as const;
const rate = { unit: 'percent', additive: false } as const;
const day = { isTime: true };
const other = { isTime: false };
const province = { isTime: false, isProvince: true };
const of = (
  measures: Charted['measures'],
  dimensions: Charted['dimensions'] = [],
  hasGoal = false,
): Charted => ({ measures, dimensions, hasGoal });
const fitting = (charted: Charted) => chartShapes.filter((shape) => gapOfShape(shape, charted) === null);

test.each([
  ['one measure', of([count]), []],
  ['one share', of([rate]), ['gauge']],
  ['one measure with a goal', of([count], [], true), ['gauge']],
  [
    'one measure by one dimension',
    of([count], [other]),
    ['column', 'bar', 'pie', 'ring', 'funnel', 'waterfall', 'radar'],
  ],
  ['a share by province', of([rate], [province]), ['column', 'bar', 'funnel', 'radar', 'map']],
  [
    'one measure over time',
    of([count], [day]),
    ['column', 'bar', 'line', 'area', 'pie', 'ring', 'funnel', 'waterfall', 'radar'],
  ],
  [
    'one rate by one dimension: no shape of a whole',
    of([rate], [other]),
    ['column', 'bar', 'funnel', 'radar'],
  ],
  ['one measure by two dimensions', of([count], [other, other]), ['column', 'bar', 'heatmap', 'sankey']],
  ['one measure by three', of([count], [other, other, other]), ['sankey']],
  ['two measures of one unit', of([count, count]), ['funnel']],
  ['two of two units by one dimension', of([count, rate], [other]), ['combo', 'scatter']],
  [
    'two of one unit over time',
    of([count, count], [day]),
    ['column', 'bar', 'line', 'area', 'combo', 'scatter'],
  ],
] as const)('%s', (_, charted, shapes) => {
  expect(fitting(charted)).toEqual(shapes);
});

test('the best shape is one that fits, and there is one whenever any fits', () => {
  const measures = fc.array(fc.constantFrom(count, rate), { minLength: 1, maxLength: 6 });
  const dimensions = fc.array(fc.constantFrom(day, other), { maxLength: 3 });
  fc.assert(
    fc.property(measures, dimensions, fc.boolean(), (some, by, hasGoal) => {
      const charted = of(some, by, hasGoal);
      const best = bestShape(charted);
      if (best === undefined) expect(fitting(charted)).toEqual([]);
      else expect(fitting(charted)).toContain(best);
    }),
  );
});
