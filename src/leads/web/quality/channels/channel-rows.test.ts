import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { channelRows, costQuestion, levelQuestion, trendsOf } from './channel-rows.ts';

const label = { zh: '', en: '' };
const answerOf = (ids: string[], rows: TableAnswer['rows']): TableAnswer => ({
  columns: ids.map((id) => ({ id, label, kind: 'x', unit: null })),
  rows,
  asOf: '',
  total: rows.length,
});
const website = { id: 'website', name: '官网' };
const ads = { id: 'search_ads', name: '百度推广' };
const may = () => true;

test('leads and costs of a channel stand in one row; what brought nothing stands last', () => {
  const quality = answerOf(
    ['leads.source', 'leads.count', 'leads.deals', 'leads.won', 'leads.won_amount'],
    [[website, 40, 12, 2, '500000']],
  );
  const costs = answerOf(
    ['leads.source', 'leads.cost', 'leads.cost_per_won'],
    [
      [website, '80000', '40000'],
      [ads, '30000', null],
    ],
  );
  expect(channelRows(quality, costs, 'leads.source')).toMatchObject([
    { value: website, count: 40, deals: 12, won: 2, wonAmount: 500_000, cost: 80_000, perWon: 40_000 },
    { value: ads, count: 0, deals: 0, won: 0, wonAmount: null, cost: 30_000, perWon: null },
  ]);
});

test('a channel without cost has none, not zero', () => {
  const quality = answerOf(['leads.source', 'leads.count'], [[website, 3]]);
  const costs = answerOf(['leads.source', 'leads.cost'], [[website, '0']]);
  expect(channelRows(quality, costs, 'leads.source')[0]).toMatchObject({ cost: null, perLead: null });
  expect(channelRows(quality, undefined, 'leads.source')[0]).toMatchObject({ cost: null });
});

test('costs are asked only where they are told', () => {
  const created = { field: 'leads.created_on', op: 'lt' as const, value: '2026-01-01' };
  const owner = { field: 'leads.owner', op: 'in' as const, value: ['x'] };
  expect(costQuestion('source', 'latest', [created], may)!.dimensions).toEqual(['leads.source']);
  expect(costQuestion('campaign', 'first', [created], may)!.dimensions).toEqual(['leads.first_campaign']);
  expect(costQuestion('source', 'latest', [created, owner], may)).toBeNull();
  expect(costQuestion('content', 'latest', [created], may)).toBeNull();
  expect(
    costQuestion('source', 'latest', [], (id) => !id.includes('cost') && !id.includes('roi')),
  ).toBeNull();
  expect(
    levelQuestion('content', 'latest', [owner], (id) => id !== 'leads.won_amount').measures,
  ).not.toContain('leads.won_amount');
});

test('a trend has a place for every month', () => {
  const answer = answerOf(
    ['leads.source', 'leads.created_on.month', 'leads.count'],
    [
      [website, '2026-01', 4],
      [website, '2026-03', 6],
      [ads, '2025-01', 9],
    ],
  );
  const months = ['2026-01', '2026-02', '2026-03'];
  const trends = trendsOf(answer, 'leads.source', 'leads.created_on.month', months);
  expect(trends.get('website')).toEqual([4, 0, 6]);
  expect(trends.get('search_ads')).toEqual([0, 0, 0]);
});
