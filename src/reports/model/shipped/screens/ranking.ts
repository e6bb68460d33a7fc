import {
  head,
  margin,
  row,
  shown,
  type ShippedScreen,
  type WrittenBlock,
  type WrittenPage,
} from './compose.ts';

type Span = { id: 'quarter' | 'month'; window: 'this_quarter' | 'this_month' };

const quarter: Span = { id: 'quarter', window: 'this_quarter' };
const month: Span = { id: 'month', window: 'this_month' };

/** What was won in a span, by people and by teams. */
function ranks({ id, window }: Span): WrittenBlock[] {
  const closed = { type: 'chart', shape: 'bar', period: 'deals.closed_on', window } as const;
  return [
    {
      ...closed,
      id: `amount-${id}`,
      title: { zh: '赢单金额榜', en: 'Amount won' },
      measures: ['deals.won_amount'],
      by: ['deals.credited_owner'],
    },
    {
      ...closed,
      id: `teams-${id}`,
      title: { zh: '团队榜', en: 'Teams' },
      measures: ['deals.won_amount'],
      by: ['deals.team'],
    },
    {
      ...closed,
      id: `wins-${id}`,
      title: { zh: '赢单数榜', en: 'Deals won' },
      measures: ['deals.won'],
      by: ['deals.credited_owner'],
    },
  ];
}

const blocks: WrittenBlock[] = [
  ...ranks(quarter),
  ...ranks(month),
  {
    type: 'chart',
    shape: 'bar',
    id: 'new-month',
    title: { zh: '新商机榜', en: 'Deals opened' },
    measures: ['deals.created'],
    by: ['deals.owner'],
    period: 'deals.created_on',
    window: 'this_month',
  },
  {
    type: 'chart',
    shape: 'bar',
    id: 'talks-month',
    title: { zh: '客户沟通榜', en: 'Talks with customers' },
    measures: ['follow_ups.talks'],
    by: ['follow_ups.owner'],
    period: 'follow_ups.on',
    window: 'this_month',
  },
];

const upper = { x: 1140, y: 104, w: 756, h: 468 };
const three = row(3, 588, 468);

const pages: WrittenPage[] = [
  {
    id: 'quarter',
    places: [
      ...head(
        { zh: '季度业绩榜', en: 'The quarter’s list' },
        { zh: '本季度 · 实时', en: 'This quarter, live' },
      ),
      shown('amount-quarter', { x: margin, y: 104, w: 1100, h: 952 }, 'podium', 'corners'),
      shown('teams-quarter', { ...upper, h: 240 }),
      shown('wins-quarter', { ...upper, y: 360, h: 696 }),
    ],
  },
  {
    id: 'month',
    places: [
      ...head({ zh: '本月冲刺榜', en: 'The month’s list' }, { zh: '本月 · 实时', en: 'This month, live' }),
      shown('amount-month', { x: margin, y: 104, w: 1100, h: 468 }, 'podium', 'corners'),
      shown('new-month', upper),
      shown('wins-month', three[0]!),
      shown('teams-month', three[1]!),
      shown('talks-month', three[2]!),
    ],
  },
];

/** 销售排行大屏: the quarter and the month in turn; who wins, who opens, who talks with customers. */
export const rankingScreen: ShippedScreen = {
  id: 'ranking',
  title: { zh: '销售排行', en: 'Ranking' },
  tells: {
    zh: '季度业绩榜与本月冲刺榜自动轮播：前三名上领奖台，各人各团队排名。',
    en: 'The quarter’s and the month’s lists in turn: three on the podium, people and teams ranked.',
  },
  blocks,
  pages,
  theme: 'ink',
  seconds: 20,
};
