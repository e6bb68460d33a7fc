import { expect, test } from 'vitest';
import { proposeColumns } from './propose-columns.ts';
import { cubeOfSource } from './source-cube.ts';

const id = '0198a000-0000-7000-8000-000000000001';
const columns = proposeColumns(
  ['月份', '渠道', '投放费用', '点击', '负责人', '备注'],
  [['2026-01', '抖音', '100', '3', '李', '好']],
  'CNY',
);
const measured = { id, name: { zh: '投放', en: 'Spend' }, columns, rowsByOwner: false, leadSources: [] };

test('a source is measured by rows, sums, averages and distinct values, and split by its columns and ours', () => {
  const cube = cubeOfSource(measured);
  const local = (names: readonly { id: string }[]) => names.map((one) => one.id.replace(`${cube.id}.`, ''));
  expect(local(cube.measures)).toEqual([
    'rows',
    'c2_distinct',
    'c3_sum',
    'c3_avg',
    'c4_sum',
    'c4_avg',
    'c5_distinct',
    'c6_distinct',
  ]);
  expect(local(cube.dimensions)).toEqual(['day', 'source', 'owner', 'c6', 'team']);
});

test('its rows are those of whose deals one reads where it says so, else all', () => {
  expect(cubeOfSource(measured).reach).toBeNull();
  expect(cubeOfSource({ ...measured, rowsByOwner: true }).reach).toBe('deal');
});

test('an id that is none makes no SQL', () => {
  expect(() => cubeOfSource({ ...measured, id: "x' or true" })).toThrow();
});
