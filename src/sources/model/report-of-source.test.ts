import { expect, test } from 'vitest';
import { documentSchema } from '../../reports/model/document.ts';
import { proposeColumns } from './propose-columns.ts';
import { reportOfSource } from './report-of-source.ts';

const columns = proposeColumns(['月份', '渠道', '费用', '备注'], [['2026-01', '抖音', '3', '好']], 'CNY');
const made = (measures: string[], of = columns) =>
  documentSchema.parse(reportOfSource({ cube: 'outside_1', columns: of }, new Set(measures)));

test('its main figure stands over time, by its columns, and beside what the reader may ask of the CRM', () => {
  const { blocks } = made(['leads.count', 'deals.won_amount']);
  expect(blocks.map(({ type }) => type)).toEqual(['kpi', 'chart', 'chart', 'chart', 'grid']);
  expect(blocks.at(-1)).toMatchObject({ period: 'outside_1.day' });
  expect(made([]).blocks.map(({ type }) => type)).toEqual(['kpi', 'chart', 'chart', 'chart']);
});

test('a source of texts alone is counted by its rows', () => {
  const plain = proposeColumns(['备注'], [['好']], 'CNY');
  expect(made([], plain).blocks).toMatchObject([
    { type: 'kpi', measure: 'outside_1.rows', period: null },
    { type: 'chart', shape: 'bar', by: ['outside_1.c1'] },
  ]);
});

test('other columns stand in one table with figures of the CRM', () => {
  const byOwner = proposeColumns(['负责人', '奖金金额'], [['李', '3']], 'CNY');
  expect(made(['deals.won_amount'], byOwner).blocks.at(-1)).toMatchObject({
    type: 'chart',
    shape: 'combo',
    measures: ['outside_1.c2_sum', 'deals.won_amount'],
    by: ['outside_1.owner'],
  });
});
