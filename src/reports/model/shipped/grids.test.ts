import { expect, test } from 'vitest';
import { questionSchema } from '../../../insights/model/question.ts';
import { gridFor } from '../blocks/grid.ts';
import { questionOf } from '../grid/plan-questions.ts';
import { checked } from '../grid/testing/draw.ts';
import { gridReports } from './grids.ts';
import { documentOf } from './shipped-report.ts';

const period = { from: '2026-01-01', to: '2027-01-01' };

test.each(gridReports)('$title.en stands, and asks insights for the days and the team chosen', (report) => {
  const [block] = documentOf(report, 'zh-CN').blocks;
  if (block?.type !== 'grid') throw new Error('its block is no grid');
  const { plan } = checked(gridFor(block, { period, team: 'east' }));
  expect(plan.tables.length).toBeGreaterThan(0);
  for (const table of plan.tables) {
    const question = questionSchema.parse(questionOf(table));
    expect(question.filters).toEqual(
      expect.arrayContaining([
        { field: block.period, op: 'between', value: [period.from, period.to] },
        { field: 'deals.team', op: 'is', value: 'east' },
      ]),
    );
  }
});
