import {
  column,
  head,
  margin,
  row,
  shown,
  type ShippedScreen,
  type WrittenBlock,
  type WrittenPage,
} from './compose.ts';

const months = { period: 'targets.month', window: 'this_quarter' } as const;

const tiles = row(4, 104, 132, 648, 1248);
const [above, below] = column(2, 0, 0, 252, 804);
const right = { x: 648, w: 1248 };
const upper = row(2, above!.y, above!.h, right.x, right.w);
const lower = row(2, below!.y, below!.h, right.x, right.w);

const blocks: WrittenBlock[] = [
  {
    type: 'kpi',
    id: 'attainment',
    title: { zh: '本季度目标完成率', en: 'Attainment this quarter' },
    measure: 'targets.attainment',
    ...months,
  },
  { type: 'kpi', id: 'target', measure: 'targets.amount', ...months },
  {
    type: 'kpi',
    id: 'won',
    measure: 'deals.won_amount',
    period: 'deals.closed_on',
    window: 'this_quarter',
    compare: 'previous_period',
  },
  { type: 'kpi', id: 'weighted', measure: 'deals.weighted_amount' },
  { type: 'kpi', id: 'open-amount', measure: 'deals.open_amount' },
  {
    type: 'chart',
    shape: 'area',
    id: 'months',
    title: { zh: '今年每月：目标与赢单', en: 'Targets and wins by month' },
    measures: ['targets.won', 'targets.amount'],
    by: ['targets.month.month'],
    period: 'targets.month',
    window: 'this_year',
    // Months that have begun: those to come have targets and no wins.
    filters: [{ field: 'targets.month', op: 'overdue' }],
  },
  {
    type: 'chart',
    shape: 'area',
    id: 'expected',
    title: { zh: '各月预计成交', en: 'Expected to close by month' },
    measures: ['deals.weighted_amount', 'deals.open_amount'],
    by: ['deals.expected_close_on.month'],
    period: 'deals.expected_close_on',
    window: 'next_90_days',
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'people',
    title: { zh: '各人完成率', en: 'Attainment by person' },
    measures: ['targets.attainment'],
    by: ['targets.person'],
    ...months,
    most: 8,
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'teams',
    title: { zh: '各团队', en: 'Teams' },
    measures: ['targets.amount', 'targets.won', 'targets.attainment'],
    rows: ['targets.team'],
    ...months,
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'closing',
    title: { zh: '未来 30 天最大的商机', en: 'Largest deals of the next 30 days' },
    measures: ['deals.open_amount', 'deals.weighted_amount'],
    rows: ['deals.account'],
    filters: [{ field: 'deals.expected_close_on', op: 'next_30_days' }],
  },
];

const pages: WrittenPage[] = [
  {
    id: 'page-1',
    places: [
      ...head({ zh: '业绩预测', en: 'Forecast' }, { zh: '本季度 · 实时', en: 'This quarter, live' }),
      shown('attainment', { x: margin, y: 104, w: 608, h: 640 }, 'gauge', 'corners'),
      ...['target', 'won', 'weighted', 'open-amount'].map((id, at) => shown(id, tiles[at]!, 'flip')),
      shown('teams', { x: margin, y: 760, w: 608, h: 296 }),
      shown('months', upper[0]!),
      shown('expected', upper[1]!),
      shown('people', lower[0]!),
      shown('closing', lower[1]!),
    ],
  },
];

/** 业绩预测大屏: how far the target is, and what is in hand to reach it. */
export const forecastScreen: ShippedScreen = {
  id: 'forecast',
  title: { zh: '业绩预测', en: 'Forecast' },
  tells: {
    zh: '本季度完成率、在手加权金额、各月预计成交，离目标还差多少。',
    en: 'The quarter’s attainment, what is in hand by weight and month, and how far the target is.',
  },
  blocks,
  pages,
};
