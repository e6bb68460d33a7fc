import { expect, test } from 'vitest';
import { questionSchema } from '../../../insights/model/question.ts';
import { gridSchema } from './grid.ts';
import { questionOf } from './plan-questions.ts';
import { shippedGrids } from './shipped-grids.ts';
import { checked } from './testing/draw.ts';

test.each(shippedGrids)('$title.en stands, and asks only what insights answers', ({ grid }) => {
  const { plan } = checked(gridSchema.parse(grid({ from: '2026-01-01', to: '2027-01-01' })));
  expect(plan.tables.length).toBeGreaterThan(0);
  for (const table of plan.tables) expect(questionSchema.safeParse(questionOf(table)).success).toBe(true);
});
