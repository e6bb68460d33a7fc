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

const closed = { period: 'deals.closed_on', window: 'this_year' } as const;
const came = { period: 'leads.created_on', window: 'this_year' } as const;
const left = { period: 'stages.left_on', window: 'this_year' } as const;

const tiles = row(6, 104, 132);
const [upper, lower] = column(2, 0, 0, 252, 804);
const above = row(3, upper!.y, upper!.h);
const below = row(3, lower!.y, lower!.h);

const blocks: WrittenBlock[] = [
  { type: 'kpi', id: 'lead-rate', measure: 'leads.conversion_rate', ...came },
  { type: 'kpi', id: 'deal-rate', measure: 'leads.deal_rate', ...came },
  { type: 'kpi', id: 'win-rate', measure: 'deals.win_rate', ...closed },
  { type: 'kpi', id: 'value-rate', measure: 'deals.value_win_rate', ...closed },
  { type: 'kpi', id: 'cycle', measure: 'deals.won_cycle_days_mean', ...closed },
  { type: 'kpi', id: 'mean', measure: 'deals.avg_won_amount', ...closed },
  {
    type: 'funnel',
    id: 'funnel',
    title: { zh: '今年新商机的金额漏斗', en: 'This year’s deals by amount' },
    period: 'deals.created_on',
    window: 'this_year',
    weigh: 'amount',
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'advance',
    title: { zh: '各阶段推进率', en: 'Advance rate by stage' },
    measures: ['stages.advance_rate'],
    by: ['deals.stage'],
    ...left,
    most: 7,
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'days',
    title: { zh: '各阶段停留（中位天数）', en: 'Median days in each stage' },
    measures: ['stages.days_median'],
    by: ['deals.stage'],
    ...left,
    most: 7,
  },
  {
    type: 'chart',
    shape: 'area',
    id: 'trend',
    title: { zh: '每月赢单率', en: 'Win rate by month' },
    measures: ['deals.win_rate'],
    by: ['deals.closed_on.month'],
    period: 'deals.closed_on',
    window: 'this_year',
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'channels',
    title: { zh: '渠道质量', en: 'Quality of channels' },
    measures: ['leads.count', 'leads.deals', 'leads.won', 'leads.won_rate'],
    rows: ['leads.source'],
    ...came,
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'losses',
    title: { zh: '掉单原因', en: 'Why deals are lost' },
    measures: ['deals.lost'],
    by: ['deals.loss_reason'],
    ...closed,
    most: 7,
  },
];

const pages: WrittenPage[] = [
  {
    id: 'page-1',
    places: [
      ...head({ zh: '转化分析', en: 'Conversion analysis' }, { zh: '今年 · 实时', en: 'This year, live' }),
      ...['lead-rate', 'deal-rate', 'win-rate', 'value-rate', 'cycle', 'mean'].map((id, at) =>
        shown(id, tiles[at]!, 'flip'),
      ),
      shown('advance', above[0]!),
      shown('funnel', above[1]!, 'usual', 'corners'),
      shown('days', above[2]!),
      shown('channels', { ...below[0]!, x: margin }),
      shown('trend', below[1]!),
      shown('losses', below[2]!),
    ],
  },
];

/** 转化分析大屏: which step and which channel turns most into customers, and how long it takes. */
export const conversionScreen: ShippedScreen = {
  id: 'conversion',
  title: { zh: '转化分析', en: 'Conversion analysis' },
  tells: {
    zh: '从线索到赢单逐步看转化：哪一步掉得多、哪个渠道质量好、周期有多长。',
    en: 'From lead to win, step by step: where most is lost, which channel is good, how long it takes.',
  },
  blocks,
  pages,
};
