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

const closed = { period: 'deals.closed_on', window: 'this_quarter' } as const;
const created = { period: 'deals.created_on', window: 'this_quarter' } as const;
const compare = 'previous_period' as const;

const tiles = row(6, 104, 132);
const [left, leftBelow] = column(2, margin, 448, 252, 728);
const [right, rightBelow] = column(2, 1448, 448, 252, 728);

const blocks: WrittenBlock[] = [
  { type: 'kpi', id: 'created', measure: 'deals.created', ...created, compare },
  { type: 'kpi', id: 'open', measure: 'deals.open' },
  { type: 'kpi', id: 'open-amount', measure: 'deals.open_amount' },
  { type: 'kpi', id: 'weighted', measure: 'deals.weighted_amount' },
  { type: 'kpi', id: 'won-amount', measure: 'deals.won_amount', ...closed, compare },
  { type: 'kpi', id: 'win-rate', measure: 'deals.win_rate', ...closed, compare },
  {
    type: 'funnel',
    id: 'funnel',
    title: { zh: '今年新商机转化漏斗', en: 'Conversion of this year’s deals' },
    period: 'deals.created_on',
    window: 'this_year',
  },
  {
    type: 'chart',
    shape: 'area',
    id: 'trend',
    title: { zh: '今年每月赢单与输单', en: 'Won and lost by month, this year' },
    measures: ['deals.won', 'deals.lost'],
    by: ['deals.closed_on.month'],
    period: 'deals.closed_on',
    window: 'this_year',
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'losses',
    title: { zh: '掉单原因', en: 'Why deals are lost' },
    measures: ['deals.lost'],
    by: ['deals.loss_reason'],
    ...closed,
    most: 6,
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'ranking',
    title: { zh: '赢单金额排行', en: 'Ranking by amount won' },
    measures: ['deals.won_amount'],
    by: ['deals.credited_owner'],
    ...closed,
    most: 6,
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'sources',
    title: { zh: '新商机来自', en: 'Where new deals come from' },
    measures: ['deals.created'],
    by: ['deals.source'],
    ...created,
    most: 6,
  },
  {
    type: 'pivot',
    hasTotals: false,
    id: 'latest',
    title: { zh: '最近 30 天赢单', en: 'Won in the last 30 days' },
    measures: ['deals.won_amount'],
    rows: ['deals.account'],
    period: 'deals.closed_on',
    window: 'last_30_days',
    filters: [{ field: 'deals.outcome', op: 'is', value: 'won' }],
  },
];

const pages: WrittenPage[] = [
  {
    id: 'page-1',
    places: [
      ...head({ zh: '销售漏斗', en: 'Sales funnel' }, { zh: '本季度 · 实时', en: 'This quarter, live' }),
      ...['created', 'open', 'open-amount', 'weighted', 'won-amount', 'win-rate'].map((id, at) =>
        shown(id, tiles[at]!, 'flip'),
      ),
      shown('trend', left!),
      shown('losses', leftBelow!),
      shown('funnel', { x: 488, y: 252, w: 944, h: 728 }, 'usual', 'corners'),
      shown('ranking', right!),
      shown('sources', rightBelow!),
      shown('latest', { x: margin, y: 996, w: 1872, h: 60 }, 'ticker'),
    ],
  },
];

/** 漏斗大屏: the funnel of the quarter in the middle, what fills it and what leaks around it. */
export const funnelScreen: ShippedScreen = {
  id: 'funnel',
  title: { zh: '销售漏斗', en: 'Sales funnel' },
  tells: {
    zh: '本季度漏斗、各步转化、趋势、掉单原因与排行，一屏看全。',
    en: 'The quarter’s funnel, its steps, trends, losses and ranking on one wall.',
  },
  blocks,
  pages,
};
