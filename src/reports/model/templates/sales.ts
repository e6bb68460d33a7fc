/** Reports on deals: where they stand, what is won and lost, and by whom. */
import { createdOn, drawing, number, standing, table, wonOn, type ReportTemplate } from './template.ts';

const monthOfClosing = 'deals.closed_on.month';
const open = [{ field: 'deals.outcome', op: 'is', value: 'open' }] as const;
const lost = [{ field: 'deals.outcome', op: 'is', value: 'lost' }] as const;
const monthOfCreation = 'deals.created_on.month';

const overview: ReportTemplate = {
  id: 'sales-overview',
  title: { zh: '销售业绩总览', en: 'Sales at a glance' },
  tells: {
    zh: '这个时间里赢了多少、从哪里来、谁赢的',
    en: 'What was won in the period, where it came from, and who won it',
  },
  period: 'this_year',
  blocks: [
    number('deals.won_amount', wonOn),
    number('deals.won', wonOn),
    number('deals.win_rate', wonOn),
    number('deals.avg_won_amount', wonOn),
    drawing(
      wonOn,
      { shape: 'combo', measures: ['deals.won_amount', 'deals.won'], by: [monthOfClosing] },
      [8, 3],
    ),
    drawing(wonOn, { shape: 'ring', measures: ['deals.won_amount'], by: ['deals.source'], most: 8 }, [4, 3]),
    drawing(wonOn, { shape: 'bar', measures: ['deals.won_amount'], by: ['deals.credited_owner'] }),
    drawing(wonOn, { shape: 'bar', measures: ['deals.won_amount'], by: ['deals.sector'] }),
    drawing(wonOn, { shape: 'map', measures: ['deals.won_amount'], by: ['deals.province'] }, [12, 3]),
  ],
};

const funnel: ReportTemplate = {
  id: 'sales-funnel',
  title: { zh: '销售漏斗分析', en: 'Sales funnel' },
  tells: { zh: '商机走到哪一步、在哪一步流失', en: 'How far deals get, and where they are lost' },
  period: 'this_year',
  blocks: [
    [{ type: 'funnel', period: createdOn.on, team: createdOn.team }, 6, 4],
    drawing(wonOn, { shape: 'bar', measures: ['deals.lost'], by: ['deals.lost_from'] }, [6, 2]),
    drawing(wonOn, { shape: 'bar', measures: ['deals.lost'], by: ['deals.loss_reason'] }, [6, 2]),
    drawing(
      wonOn,
      { shape: 'heatmap', measures: ['deals.lost'], by: ['deals.loss_reason', 'deals.lost_from'] },
      [12, 3],
    ),
  ],
};

const progress: ReportTemplate = {
  id: 'deal-progress',
  title: { zh: '商机进展', en: 'Progress of deals' },
  tells: {
    zh: '进行中的商机有多少、压在哪个阶段、谁手里最多',
    en: 'The open deals: how many, in which stage, with whom',
  },
  period: 'all',
  blocks: [
    standing('deals.open', createdOn),
    standing('deals.open_amount', createdOn),
    standing('deals.weighted_amount', createdOn),
    standing('deals.unpriced_open', createdOn),
    drawing(createdOn, {
      shape: 'column',
      measures: ['deals.open_amount', 'deals.weighted_amount'],
      by: ['deals.stage'],
      filters: open,
    }),
    drawing(createdOn, { shape: 'bar', measures: ['deals.open_amount'], by: ['deals.owner'] }),
    table(createdOn, {
      measures: ['deals.open', 'deals.open_amount'],
      rows: ['deals.team', 'deals.owner'],
      columns: ['deals.stage'],
      filters: open,
    }),
    [
      {
        type: 'records',
        title: { zh: '金额最大的进行中商机', en: 'The largest open deals' },
        list: {
          object: 'deal',
          filter: [{ field: 'outcome', op: 'is', value: 'open' }],
          sort: '-amount',
        },
        most: 15,
      },
      12,
      3,
    ],
  ],
};

const ranking: ReportTemplate = {
  id: 'ranking',
  title: { zh: '业绩排行', en: 'Ranking' },
  tells: {
    zh: '每个销售赢了多少、赢单率和周期如何',
    en: 'What each rep won, at which rate and in how many days',
  },
  period: 'this_quarter',
  blocks: [
    drawing(wonOn, { shape: 'bar', measures: ['deals.won_amount'], by: ['deals.credited_owner'], most: 20 }),
    drawing(wonOn, {
      shape: 'scatter',
      measures: ['deals.won', 'deals.win_rate', 'deals.won_amount'],
      by: ['deals.credited_owner'],
      most: 30,
    }),
    table(wonOn, {
      measures: [
        'deals.won',
        'deals.lost',
        'deals.win_rate',
        'deals.won_amount',
        'deals.avg_won_amount',
        'deals.won_cycle_days_mean',
      ],
      rows: ['deals.team', 'deals.credited_owner'],
    }),
  ],
};

const trend: ReportTemplate = {
  id: 'trend',
  title: { zh: '趋势', en: 'Trends' },
  tells: {
    zh: '新建、赢单、赢单率和周期一个月一个月怎么变',
    en: 'How creation, wins, win rate and cycle move from month to month',
  },
  period: 'this_year',
  blocks: [
    drawing(createdOn, { shape: 'line', measures: ['deals.created'], by: [monthOfCreation, 'deals.team'] }),
    drawing(wonOn, { shape: 'line', measures: ['deals.won', 'deals.lost'], by: [monthOfClosing] }),
    drawing(wonOn, {
      shape: 'line',
      measures: ['deals.win_rate', 'deals.value_win_rate'],
      by: [monthOfClosing],
    }),
    drawing(wonOn, {
      shape: 'line',
      measures: ['deals.won_cycle_days_mean', 'deals.cycle_days_median'],
      by: [monthOfClosing],
    }),
    drawing(wonOn, { shape: 'waterfall', measures: ['deals.won_amount'], by: [monthOfClosing] }, [12, 3]),
  ],
};

const losses: ReportTemplate = {
  id: 'losses',
  title: { zh: '输单分析', en: 'Losses' },
  tells: { zh: '输掉了多少、为什么、输在哪一步', en: 'What was lost, why, and at which step' },
  period: 'this_year',
  blocks: [
    number('deals.lost', wonOn),
    number('deals.lost_amount', wonOn),
    number('deals.loss_rate', wonOn),
    number('deals.reopened', wonOn),
    drawing(wonOn, { shape: 'ring', measures: ['deals.lost'], by: ['deals.loss_reason'], filters: lost }),
    drawing(wonOn, {
      shape: 'sankey',
      measures: ['deals.lost'],
      by: ['deals.source', 'deals.lost_from', 'deals.loss_reason'],
    }),
    drawing(wonOn, { shape: 'area', measures: ['deals.lost_amount'], by: [monthOfClosing] }),
    table(
      wonOn,
      {
        measures: ['deals.lost'],
        rows: ['deals.loss_reason'],
        columns: ['deals.lost_from'],
        filters: lost,
      },
      [6, 3],
    ),
  ],
};

const stalls: ReportTemplate = {
  id: 'stage-stall',
  title: { zh: '阶段停留', en: 'Stays in stages' },
  tells: {
    zh: '每个阶段停多久、能往前走的有多少',
    en: 'How long deals stay in each stage, and how many go on',
  },
  period: 'last_90_days',
  blocks: (() => {
    const about = { on: 'stages.left_on', team: 'deals.team' };
    return [
      drawing(about, {
        shape: 'column',
        measures: ['stages.days_median', 'stages.days_p80'],
        by: ['deals.stage'],
      }),
      drawing(about, { shape: 'column', measures: ['stages.advance_rate'], by: ['deals.stage'] }),
      table(about, {
        measures: ['stages.ended', 'stages.advanced', 'stages.advance_rate', 'stages.days_median'],
        rows: ['deals.owner'],
        columns: ['deals.stage'],
      }),
    ];
  })(),
};

export const salesTemplates = [overview, funnel, progress, ranking, trend, losses, stalls] as const;
