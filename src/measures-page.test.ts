import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cubes } from './insights-of-product.ts';
import { describeMeasures } from './insights/server/index.ts';

const page = path.resolve(import.meta.dirname, '../docs/measures.md');

test('docs/measures.md says what the declarations say', async () => {
  await expect(describeMeasures(cubes)).toMatchFileSnapshot(page);
  expect(readFileSync(page, 'utf8')).toContain('leads.conversion_rate');
});

test('every measure and dimension is stated once, with words in both languages', () => {
  const stated = cubes.flatMap(({ measures, dimensions }) => [...measures, ...dimensions]);
  expect(new Set(stated.map(({ id }) => id)).size).toBe(stated.length);
  const labels = [
    ...stated.map(({ label }) => label),
    ...cubes.flatMap(({ measures }) => measures.map(({ definition }) => definition)),
  ];
  for (const { zh, en } of labels) expect(zh.length * en.length).toBeGreaterThan(0);
});
