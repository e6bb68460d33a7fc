import { expect, test } from 'vitest';
import { cubes } from './insights-of-product.ts';
import { questionOf, type Block } from './reports/model/blocks/block.ts';
import { catalogueOf } from './reports/model/grid/catalogue.ts';
import { checkGrid } from './reports/model/grid/check-grid.ts';
import { questionOf as questionOfTable } from './reports/model/grid/plan-questions.ts';
import { documentOf } from './reports/model/shipped/shipped-report.ts';
import { shippedReports } from './reports/model/shipped/shipped-reports.ts';

const chosen = { period: { from: '2026-01-01', to: '2026-04-01' }, team: 'east' };

/** Does the measure of the product know this dimension, or a period of it? */
function knows(measureId: string, dimensionId: string): boolean {
  const cube = cubes.find(({ measures }) => measures.some(({ id }) => id === measureId));
  const measure = cube?.measures.find(({ id }) => id === measureId);
  const dimension = cube?.dimensions.find(({ id }) => id === dimensionId || dimensionId.startsWith(`${id}.`));
  return Boolean(measure && dimension?.on[measure.source]);
}

/** Of a grid those of its cells. */
function questionsOf(block: Block) {
  if (block.type !== 'grid') return questionOf(block, chosen) ?? [];
  const looked = checkGrid(block.grid, catalogueOf(cubes));
  return 'checked' in looked ? looked.checked.plan.tables.map(questionOfTable) : [];
}

test.each(shippedReports.map((report) => [report.key, report] as const))(
  'the shipped report %s asks only what the product measures, in both languages',
  (_, report) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { blocks, params } = documentOf(report, locale);
      const questions = blocks.flatMap(questionsOf);
      expect(questions.length).toBeGreaterThan(blocks.some(({ type }) => type === 'grid') ? 0 : 4);
      for (const { measures, dimensions = [], filters = [] } of questions)
        for (const measure of measures)
          for (const dimension of [...dimensions, ...filters.map(({ field }) => field)])
            expect(knows(measure, dimension), `${measure} by ${dimension}`).toBe(true);
      const applied = params.flatMap(({ apply }) =>
        apply.flatMap((one) => (one.to === 'dimension' ? one.dimension : [])),
      );
      for (const dimension of applied)
        expect(
          questions.some(({ measures }) => knows(measures[0]!, dimension)),
          dimension,
        ).toBe(true);
    }
  },
);

test('each shipped report has a key and a name of its own', () => {
  expect(new Set(shippedReports.map(({ key }) => key)).size).toBe(shippedReports.length);
  expect(new Set(shippedReports.map(({ title }) => title.zh)).size).toBe(shippedReports.length);
});
