import {
  head,
  margin,
  row,
  shown,
  type ShippedScreen,
  type WrittenBlock,
  type WrittenPage,
} from './compose.ts';

const tiles = row(6, 104, 132);
const above = row(3, 252, 356);
const below = row(3, 624, 356);
const due = (op: 'overdue' | 'this_month' | 'next_30_days') => [
  { field: 'deals.expected_close_on', op } as const,
];

const blocks: WrittenBlock[] = [
  { type: 'kpi', id: 'open', measure: 'deals.open' },
  { type: 'kpi', id: 'open-amount', measure: 'deals.open_amount' },
  {
    type: 'kpi',
    id: 'month',
    title: { zh: '本月预计成交', en: 'To close this month' },
    measure: 'deals.open_amount',
    filters: due('this_month'),
  },
  {
    type: 'kpi',
    id: 'late',
    title: { zh: '已过预计成交日', en: 'Past their expected close' },
    measure: 'deals.open',
    filters: due('overdue'),
  },
  {
    type: 'kpi',
    id: 'new',
    title: { zh: '本周新商机', en: 'New this week' },
    measure: 'deals.created',
    period: 'deals.created_on',
    window: 'this_week',
    compare: 'previous_period',
  },
  {
    type: 'kpi',
    id: 'talks',
    title: { zh: '本周客户沟通', en: 'Talks this week' },
    measure: 'follow_ups.talks',
    period: 'follow_ups.on',
    window: 'this_week',
    compare: 'previous_period',
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'stages',
    title: { zh: '在手商机：各阶段金额', en: 'Open amount by stage' },
    measures: ['deals.open_amount'],
    by: ['deals.stage'],
    most: 7,
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'people',
    title: { zh: '在手商机：各人金额', en: 'Open amount by person' },
    measures: ['deals.open_amount'],
    by: ['deals.owner'],
    most: 8,
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'overdue',
    title: { zh: '过期商机：各人数量', en: 'Late deals by person' },
    measures: ['deals.open'],
    by: ['deals.owner'],
    filters: due('overdue'),
    most: 8,
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'closing',
    title: { zh: '未来 30 天预计成交', en: 'To close in the next 30 days' },
    measures: ['deals.open_amount', 'deals.weighted_amount'],
    rows: ['deals.account'],
    filters: due('next_30_days'),
  },
  {
    type: 'chart',
    shape: 'area',
    id: 'trend',
    title: { zh: '每周新建商机', en: 'New deals by week' },
    measures: ['deals.created'],
    by: ['deals.created_on.week'],
    period: 'deals.created_on',
    window: 'last_90_days',
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'products',
    title: { zh: '各产品', en: 'Products' },
    measures: ['deals.open', 'deals.open_amount', 'deals.weighted_amount'],
    rows: ['deals.product'],
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'latest',
    title: { zh: '本月新商机', en: 'New this month' },
    measures: ['deals.created'],
    rows: ['deals.account'],
    period: 'deals.created_on',
    window: 'this_month',
  },
];

const pages: WrittenPage[] = [
  {
    id: 'page-1',
    places: [
      ...head({ zh: '商机推进', en: 'Progress of deals' }, { zh: '在手商机 · 实时', en: 'Open deals, live' }),
      ...['open', 'open-amount', 'month', 'late', 'new', 'talks'].map((id, at) =>
        shown(id, tiles[at]!, 'flip'),
      ),
      shown('stages', above[0]!),
      shown('people', above[1]!),
      shown('overdue', above[2]!),
      shown('closing', below[0]!),
      shown('trend', below[1]!),
      shown('products', below[2]!),
      shown('latest', { x: margin, y: 996, w: 1872, h: 60 }, 'ticker'),
    ],
  },
];

/** 商机推进大屏: what is in hand, what is about to close, what is late. */
export const progressScreen: ShippedScreen = {
  id: 'progress',
  title: { zh: '商机推进', en: 'Progress of deals' },
  tells: {
    zh: '在手商机在哪一步、谁手里、哪些即将成交、哪些已经过期。',
    en: 'Where the open deals stand and with whom, which are about to close, which are late.',
  },
  blocks,
  pages,
};
