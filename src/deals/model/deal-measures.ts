/** What is measured of deals: how many, how much, how likely, how long; each with its definition in words. */
import type { Measure } from '../../insights/model/measure.ts';

export const amountFields = ['deal.amount'];
const open = "f.outcome = 'open'";
const won = "f.outcome = 'won'";
const lost = "f.outcome = 'lost'";
const closed = "f.outcome <> 'open'";
const count = 'count(*) {of}';
const total = 'coalesce(sum(f.amount) {of}, 0)';
const unpriced = 'f.amount is null';

const counts: Measure[] = [
  {
    id: 'deals.count',
    label: { zh: '商机数', en: 'Deals' },
    definition: {
      zh: '商机的数量，包括进行中、赢单和输单的',
      en: 'How many deals there are: open, won and lost ones',
    },
    unit: 'count',
    source: 'deal',
    aggregate: count,
    additive: true,
  },
  {
    id: 'deals.created',
    label: { zh: '新建商机数', en: 'Deals created' },
    definition: {
      zh: '新建的商机数量，无论现在结果如何；时间范围请按创建日期筛选',
      en: 'How many deals were created, whatever became of them; choose the period by the day of creation',
    },
    unit: 'count',
    source: 'deal',
    aggregate: count,
    additive: true,
  },
  {
    id: 'deals.open',
    label: { zh: '进行中商机数', en: 'Open deals' },
    definition: { zh: '既未赢单也未输单的商机数量', en: 'How many deals are neither won nor lost' },
    unit: 'count',
    source: 'deal',
    of: open,
    aggregate: count,
    additive: true,
  },
  {
    id: 'deals.won',
    label: { zh: '赢单数', en: 'Deals won' },
    definition: { zh: '已赢单的商机数量', en: 'How many deals are won' },
    unit: 'count',
    source: 'deal',
    of: won,
    aggregate: count,
    additive: true,
  },
  {
    id: 'deals.lost',
    label: { zh: '输单数', en: 'Deals lost' },
    definition: {
      zh: '已输单的商机数量；输单后重新打开的不算',
      en: 'How many deals are lost; those re-opened since do not count',
    },
    unit: 'count',
    source: 'deal',
    of: lost,
    aggregate: count,
    additive: true,
  },
];

const uncounted: Measure[] = [
  {
    id: 'deals.unpriced',
    label: { zh: '未折算的商机数', en: 'Deals not counted in amounts' },
    definition: {
      zh: '币种没有汇率、金额没有算进合计的商机数量',
      en: 'How many deals are in a currency without a rate, so that their amounts are in no sum',
    },
    unit: 'count',
    source: 'deal',
    of: unpriced,
    aggregate: count,
    additive: true,
    fields: amountFields,
  },
  {
    id: 'deals.unpriced_open',
    label: { zh: '未折算的进行中商机数', en: 'Open deals not counted in amounts' },
    definition: {
      zh: '币种没有汇率、金额没有算进合计的进行中商机数量',
      en: 'How many open deals are in a currency without a rate, so that their amounts are in no sum',
    },
    unit: 'count',
    source: 'deal',
    of: `${open} and ${unpriced}`,
    aggregate: count,
    additive: true,
    fields: amountFields,
  },
  {
    id: 'deals.unpriced_won',
    label: { zh: '未折算的赢单数', en: 'Deals won not counted in amounts' },
    definition: {
      zh: '币种没有汇率、金额没有算进合计的赢单数量',
      en: 'How many deals won are in a currency without a rate, so that their amounts are in no sum',
    },
    unit: 'count',
    source: 'deal',
    of: `${won} and ${unpriced}`,
    aggregate: count,
    additive: true,
    fields: amountFields,
  },
];

const rates: Measure[] = [
  {
    id: 'deals.win_rate',
    label: { zh: '赢单率', en: 'Win rate' },
    definition: {
      zh: '赢单数 ÷（赢单数 + 输单数）；进行中的商机不算，没有已关闭的商机时为空',
      en: 'Won ÷ (won + lost); open deals do not count; empty when nothing was closed',
    },
    unit: 'percent',
    source: 'deal',
    of: closed,
    aggregate: `avg((${won})::int) {of}`,
    additive: false,
  },
  {
    id: 'deals.loss_rate',
    label: { zh: '输单率', en: 'Loss rate' },
    definition: {
      zh: '输单数 ÷（赢单数 + 输单数）；进行中的商机不算，没有已关闭的商机时为空',
      en: 'Lost ÷ (won + lost); open deals do not count; empty when nothing was closed',
    },
    unit: 'percent',
    source: 'deal',
    of: closed,
    aggregate: `avg((${lost})::int) {of}`,
    additive: false,
  },
  {
    id: 'deals.value_win_rate',
    label: { zh: '金额赢单率', en: 'Value win rate' },
    definition: {
      zh: '赢单金额 ÷（赢单金额 + 输单金额）；没有已关闭的金额时为空',
      en: 'Amount won ÷ (amount won + amount lost); empty when no amount was closed',
    },
    unit: 'percent',
    source: 'deal',
    of: closed,
    additive: false,
    fields: amountFields,
    aggregate: `sum(f.amount * (${won})::int) {of} / nullif(sum(f.amount) {of}, 0)`,
  },
];

const amounts: Measure[] = [
  {
    id: 'deals.won_amount',
    label: { zh: '赢单金额', en: 'Amount won' },
    definition: {
      zh: '已赢单商机的金额之和（当前金额）；外币按成交当天的汇率逐单折算，没有汇率的不计',
      en: 'The amounts of won deals together (as they are today); others than the own currency are converted deal by deal at the rate of the day of their close, without one they do not count',
    },
    unit: 'money',
    source: 'deal',
    of: won,
    aggregate: total,
    additive: true,
    fields: amountFields,
  },
  {
    id: 'deals.lost_amount',
    label: { zh: '输单金额', en: 'Amount lost' },
    definition: {
      zh: '已输单商机的金额之和（当前金额）；外币按关闭当天的汇率逐单折算，没有汇率的不计',
      en: 'The amounts of lost deals together (as they are today); others than the own currency are converted deal by deal at the rate of the day of their close, without one they do not count',
    },
    unit: 'money',
    source: 'deal',
    of: lost,
    aggregate: total,
    additive: true,
    fields: amountFields,
  },
  {
    id: 'deals.open_amount',
    label: { zh: '进行中金额', en: 'Open amount' },
    definition: {
      zh: '进行中商机的金额之和（当前金额）；外币按当天的汇率逐单折算，没有汇率的不计',
      en: 'The amounts of open deals together (as they are today); others than the own currency are converted deal by deal at the rate of the day, without one they do not count',
    },
    unit: 'money',
    source: 'deal',
    of: open,
    aggregate: total,
    additive: true,
    fields: amountFields,
  },
  {
    id: 'deals.weighted_amount',
    label: { zh: '加权金额', en: 'Weighted amount' },
    definition: {
      zh: '进行中商机的 金额 × 赢率 之和；赢率取手填值，没有时取阶段赢率',
      en: 'The sum of amount × win probability of open deals; the deal’s own probability, else its stage’s',
    },
    unit: 'money',
    source: 'deal',
    of: open,
    aggregate: 'coalesce(sum(f.weighted_amount) {of}, 0)',
    additive: true,
    past: false,
    fields: amountFields,
  },
  {
    id: 'deals.avg_won_amount',
    label: { zh: '平均赢单金额', en: 'Mean amount won' },
    definition: {
      zh: '赢单金额 ÷ 赢单数，四舍五入到分；没有赢单时为空',
      en: 'Amount won ÷ deals won, rounded to the fen; empty when nothing was won',
    },
    unit: 'money',
    source: 'deal',
    of: won,
    aggregate: 'round(avg(f.amount) {of})',
    additive: false,
    fields: amountFields,
  },
];

const times: Measure[] = [
  {
    id: 'deals.cycle_days_mean',
    label: { zh: '平均周期（天）', en: 'Mean cycle (days)' },
    definition: {
      zh: '已关闭商机（赢单和输单）从创建到关闭的日历天数的平均值；没有已关闭的商机时为空',
      en: 'Calendar days from creation to close, the mean of closed deals (won and lost); empty when nothing was closed',
    },
    unit: 'days',
    source: 'deal',
    of: closed,
    aggregate: 'avg(f.cycle_days) {of}',
    additive: false,
  },
  {
    id: 'deals.won_cycle_days_mean',
    label: { zh: '平均赢单周期（天）', en: 'Mean cycle of won deals (days)' },
    definition: {
      zh: '赢单商机从创建到赢单的日历天数的平均值；没有赢单时为空',
      en: 'Calendar days from creation to close, the mean of won deals; empty when nothing was won',
    },
    unit: 'days',
    source: 'deal',
    of: won,
    aggregate: 'avg(f.cycle_days) {of}',
    additive: false,
  },
  {
    id: 'deals.cycle_days_median',
    label: { zh: '周期中位数（天）', en: 'Median cycle (days)' },
    definition: {
      zh: '已关闭商机（赢单和输单）从创建到关闭的日历天数的中位数；没有已关闭的商机时为空',
      en: 'Calendar days from creation to close, the median of closed deals (won and lost); empty when nothing was closed',
    },
    unit: 'days',
    source: 'deal',
    of: closed,
    additive: false,
    aggregate: 'percentile_cont(0.5) within group (order by f.cycle_days) {of}',
  },
];

export const dealMeasures: readonly Measure[] = [...counts, ...uncounted, ...rates, ...amounts, ...times];
