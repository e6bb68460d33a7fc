import { expect, test } from 'vitest';
import { cubes } from './insights-of-product.ts';
import { questionOf, type Block } from './reports/model/blocks/block.ts';
import { gapOfShape } from './reports/model/chart/shapes.ts';
import { chartedOf } from './reports/model/design/known-fields.ts';
import { catalogueOf } from './reports/model/grid/catalogue.ts';
import { checkGrid } from './reports/model/grid/check-grid.ts';
import { gridSchema } from './reports/model/grid/grid.ts';
import { gridOfPivot } from './reports/model/pivot/grid-of-pivot.ts';
import { shippedTemplates } from './reports/model/templates/shipped-templates.ts';
import { documentOf } from './reports/model/templates/template.ts';

const catalogue = catalogueOf(cubes);
const measures = cubes.flatMap((cube) => cube.measures);
const dimensions = new Map(cubes.flatMap((cube) => cube.dimensions.map((one) => [one.id, one] as const)));
const chosen = { period: { from: '2026-01-01', to: '2026-04-01' }, team: 'team' };
const named = (id: string) => ({ zh: id, en: id });
const known = { measures: measures as never, dimensions: [...dimensions.values()] as never };

/** What is wrong with a block, in words. */
function faultsOf(block: Block): string[] {
  const question = questionOf(block, chosen);
  if (!question) return [];
  const fields = (question.filters ?? []).map(({ field }) => field);
  const splits = question.dimensions ?? [];
  const unknown = question.measures.filter((id) => !catalogue.findMeasure(id));
  const unsplit = question.measures.flatMap((id) =>
    splits.filter((split) => !catalogue.canSplit(id, split)).map((split) => `${id} by ${split}`),
  );
  const unnarrowed = fields.filter((field) => !dimensions.has(field));
  const gap = block.type === 'chart' ? gapOfShape(block.shape, chartedOf(known, block)) : null;
  const grid = block.type === 'pivot' ? gridSchema.parse(gridOfPivot(block, chosen, named)) : null;
  const checked = grid ? checkGrid(grid, catalogue) : null;
  return [
    ...unknown,
    ...unsplit,
    ...unnarrowed,
    ...(gap ? [`${(block as { shape: string }).shape}: ${gap.en}`] : []),
    ...(checked && 'faults' in checked
      ? checked.faults.map(({ cell, label }) => `${cell}: ${label.en}`)
      : []),
  ];
}

test.each(shippedTemplates.map((template) => [template.id, template] as const))(
  'the template %s asks only what can be measured, in shapes that fit',
  (_, template) => {
    const { blocks, layouts } = documentOf(template, 'zh-CN');
    expect(blocks.flatMap((block) => faultsOf(block).map((fault) => `${block.id} ${fault}`))).toEqual([]);
    expect(layouts.desktop.length).toBe(blocks.length);
  },
);

test('there are ten templates, each with a name of its own', () => {
  expect(shippedTemplates.length).toBe(10);
  expect(new Set(shippedTemplates.map(({ id }) => id)).size).toBe(10);
});
