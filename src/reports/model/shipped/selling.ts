/** Shipped reports about the funnel, the deals in it and what comes out. */
import { usualParams } from '../params/params.ts';
import {
  anyDay,
  closed,
  created,
  dashboardOf,
  expected,
  listOf,
  number,
  overTime,
  ranking,
  rowsOf,
  type ShippedReport,
} from './shipped-report.ts';

const funnelReport: ShippedReport = {
  key: 'funnel',
  title: { zh: '销售漏斗', en: 'Sales funnel' },
  tells: {
    zh: '新建的商机走到了哪一步：各阶段的人数、金额与推进率',
    en: 'How far the deals created have come: numbers, amounts and advance rates of each stage',
  },
  build: (say) =>
    dashboardOf(usualParams('last_90_days'), [
      number('deals.created', created),
      number('deals.won', closed),
      number('deals.win_rate', closed),
      number('deals.open_amount', anyDay),
      [{ type: 'funnel', id: 'by-count', ...created, title: say({ zh: '按数量', en: 'By number' }) }, 6, 3],
      [
        {
          type: 'funnel',
          id: 'by-amount',
          ...created,
          weigh: 'amount',
          title: say({ zh: '按金额', en: 'By amount' }),
        },
        6,
        3,
      ],
      rowsOf(
        'deals.stage',
        ['stages.ended', 'stages.advance_rate', 'stages.days_median'],
        { period: 'stages.left_on', team: 'deals.team' },
        { title: say({ zh: '各阶段的推进与停留', en: 'Going on from each stage' }), size: [6, 3] },
      ),
      rowsOf('deals.stage', ['deals.open', 'deals.open_amount', 'deals.weighted_amount'], anyDay, {
        title: say({ zh: '现在停在各阶段的商机', en: 'Deals in each stage now' }),
        size: [6, 3],
      }),
    ]),
};

const progress: ShippedReport = {
  key: 'progress',
  title: { zh: '商机进展', en: 'Progress of deals' },
  tells: {
    zh: '手上的商机：在哪些阶段、在谁手里、值多少',
    en: 'Open deals: in which stages, in whose hands, worth how much',
  },
  build: (say) =>
    dashboardOf(usualParams('this_month'), [
      number('deals.open', anyDay),
      number('deals.open_amount', anyDay),
      number('deals.weighted_amount', anyDay),
      number('deals.created', created),
      rowsOf('deals.stage', ['deals.open', 'deals.open_amount', 'deals.weighted_amount'], anyDay, {
        title: say({ zh: '按阶段', en: 'By stage' }),
        size: [6, 3],
      }),
      rowsOf('deals.owner', ['deals.open', 'deals.open_amount', 'deals.weighted_amount'], anyDay, {
        title: say({ zh: '按负责人', en: 'By owner' }),
        size: [6, 3],
      }),
      overTime(['deals.created'], 'deals.created_on', created, 'day'),
      listOf('deals.open', anyDay, say({ zh: '最近的商机', en: 'The latest deals' })),
    ]),
};

const forecast: ShippedReport = {
  key: 'forecast',
  title: { zh: '业绩预测', en: 'Forecast' },
  tells: {
    zh: '本期预计成交的商机按赢率折算后有多少，离目标还差多少',
    en: 'What the deals expected in this period come to by their chances, and what the targets still lack',
  },
  build: (say) =>
    dashboardOf(usualParams('this_quarter'), [
      number('deals.weighted_amount', expected),
      number('deals.open_amount', expected),
      number('deals.won_amount', closed),
      number('targets.attainment', { period: 'targets.month', team: 'targets.team' }),
      overTime(['deals.weighted_amount'], 'deals.expected_close_on', expected, 'week'),
      overTime(['deals.won_amount'], 'deals.closed_on', closed, 'week'),
      rowsOf('deals.owner', ['deals.open', 'deals.open_amount', 'deals.weighted_amount'], expected, {
        title: say({ zh: '各人预计成交', en: 'What each expects' }),
        size: [6, 3],
      }),
      rowsOf(
        'targets.person',
        ['targets.amount', 'targets.won', 'targets.attainment'],
        { period: 'targets.month', team: 'targets.team' },
        { title: say({ zh: '各人目标完成', en: 'Targets of each' }), size: [6, 3] },
      ),
    ]),
};

const rankingReport: ShippedReport = {
  key: 'ranking',
  title: { zh: '业绩排行', en: 'Ranking' },
  tells: {
    zh: '谁赢得多：按人、按团队的金额与单数',
    en: 'Who wins most: amounts and numbers by person and by team',
  },
  build: (say) =>
    dashboardOf(usualParams('this_quarter'), [
      ranking('deals.won_amount', 'deals.credited_owner', closed, [6, 3]),
      ranking('deals.won', 'deals.credited_owner', closed, [6, 3]),
      ranking('deals.won_amount', 'deals.team', closed),
      ranking('deals.created', 'deals.owner', created),
      rowsOf(
        'deals.credited_owner',
        [
          'deals.won',
          'deals.won_amount',
          'deals.win_rate',
          'deals.avg_won_amount',
          'deals.won_cycle_days_mean',
        ],
        closed,
        { title: say({ zh: '每个人的成绩', en: 'What each achieved' }) },
      ),
    ]),
};

const trend: ShippedReport = {
  key: 'trend',
  title: { zh: '销售趋势', en: 'Trend' },
  tells: {
    zh: '新建、赢单、赢率和周期逐月的变化',
    en: 'Deals created and won, win rate and cycle month by month',
  },
  build: () =>
    dashboardOf(usualParams('this_year'), [
      overTime(['deals.created'], 'deals.created_on', created),
      overTime(['deals.won', 'deals.lost'], 'deals.closed_on', closed),
      overTime(['deals.won_amount'], 'deals.closed_on', closed),
      overTime(['deals.win_rate'], 'deals.closed_on', closed),
      overTime(['deals.avg_won_amount'], 'deals.closed_on', closed),
      overTime(['deals.won_cycle_days_mean'], 'deals.closed_on', closed),
    ]),
};

const losses: ShippedReport = {
  key: 'losses',
  title: { zh: '输单原因', en: 'Why deals are lost' },
  tells: {
    zh: '输在哪一步、为什么输、输了多少',
    en: 'At which stage deals are lost, why, and what was lost',
  },
  build: (say) =>
    dashboardOf(usualParams('last_90_days'), [
      number('deals.lost', closed),
      number('deals.lost_amount', closed),
      number('deals.loss_rate', closed),
      number('deals.value_win_rate', closed),
      ranking('deals.lost', 'deals.loss_reason', closed),
      ranking('deals.lost_amount', 'deals.loss_reason', closed),
      rowsOf('deals.lost_from', ['deals.lost'], closed, {
        columns: 'deals.loss_reason',
        title: say({ zh: '从哪个阶段、因为什么', en: 'From which stage, for which reason' }),
      }),
      ranking('deals.lost', 'deals.owner', closed),
      listOf('deals.lost', closed, say({ zh: '输掉的商机', en: 'Deals that were lost' })),
    ]),
};

export const sellingReports: readonly ShippedReport[] = [
  funnelReport,
  progress,
  forecast,
  rankingReport,
  trend,
  losses,
];
