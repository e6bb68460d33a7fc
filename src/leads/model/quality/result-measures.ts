/** What became of leads as deals, how long it took, and what it cost. */
import type { Measure } from '../../../insights/model/measure.ts';

const amountFields = ['deal.amount'];
const won = "f.deal_outcome = 'won'";
const hasDeal = 'f.deal_id is not null';
/** Costs stand beside leads without being leads. */
const isLead = 'f.id is not null';
const spent = 'sum(f.cost)';
const wonAmount = `coalesce(sum(f.deal_amount) filter (where ${won}), 0)`;

const deals: Measure[] = [
  {
    id: 'leads.deals',
    label: { zh: '转商机数', en: 'Leads with a deal' },
    definition: {
      zh: '转化成商机的线索数量，无论商机现在结果如何',
      en: 'How many leads became a deal, whatever became of the deal',
    },
    unit: 'count',
    source: 'lead',
    of: hasDeal,
    aggregate: 'count(*) {of}',
    additive: true,
  },
  {
    id: 'leads.deal_rate',
    label: { zh: '转商机率', en: 'Deal rate' },
    definition: {
      zh: '转商机数 ÷ 线索数；没有线索时为空',
      en: 'Leads with a deal ÷ leads; empty without leads',
    },
    unit: 'percent',
    source: 'lead',
    aggregate: `avg((${hasDeal})::int)`,
    additive: false,
  },
  {
    id: 'leads.deal_amount',
    label: { zh: '商机金额', en: 'Amount of deals' },
    definition: {
      zh: '线索转出的商机的金额之和（当前金额），无论结果如何；您看不到的商机不算',
      en: 'The amounts of the leads’ deals together (as they are today), whatever became of them; deals you do not see do not count',
    },
    unit: 'money',
    source: 'lead',
    of: hasDeal,
    aggregate: 'coalesce(sum(f.deal_amount) {of}, 0)',
    additive: true,
    fields: amountFields,
  },
  {
    id: 'leads.won',
    label: { zh: '赢单线索数', en: 'Leads won' },
    definition: {
      zh: '商机已赢单的线索数量；您看不到的商机不算',
      en: 'How many leads have a deal that is won; deals you do not see do not count',
    },
    unit: 'count',
    source: 'lead',
    of: won,
    aggregate: 'count(*) {of}',
    additive: true,
  },
  {
    id: 'leads.won_rate',
    label: { zh: '线索赢单率', en: 'Lead win rate' },
    definition: {
      zh: '赢单线索数 ÷ 线索数，还没有结果的也在分母里；没有线索时为空',
      en: 'Leads won ÷ leads, those not settled included; empty without leads',
    },
    unit: 'percent',
    source: 'lead',
    aggregate: `avg(coalesce(${won}, false)::int)`,
    additive: false,
  },
  {
    id: 'leads.won_amount',
    label: { zh: '线索赢单金额', en: 'Amount won from leads' },
    definition: {
      zh: '线索转出的商机中已赢单的金额之和（当前金额）',
      en: 'The amounts of won deals that came from leads together (as they are today)',
    },
    unit: 'money',
    source: 'lead',
    of: won,
    aggregate: 'coalesce(sum(f.deal_amount) {of}, 0)',
    additive: true,
    fields: amountFields,
  },
  {
    id: 'leads.won_from_pool',
    label: { zh: '公海赢单数', en: 'Won from pools' },
    definition: {
      zh: '从公海领取过、商机已赢单的线索数量',
      en: 'How many leads were claimed from a pool and have a deal that is won',
    },
    unit: 'count',
    source: 'lead',
    of: `${won} and f.picked_at is not null`,
    aggregate: 'count(*) {of}',
    additive: true,
  },
];

const closedAt = `(case f.status when 'disqualified' then f.disqualified_at
  when 'converted' then case when f.deal_id is null then f.converted_at else f.deal_closed_at end end)`;
const days = (to: string) => `(extract(epoch from ${to} - f.created_at)::float8 / 86400)`;

const times: Measure[] = [
  {
    id: 'leads.settle_days_p80',
    label: { zh: '线索出结果 P80（天）', en: 'P80 days to settle' },
    definition: {
      zh: '从线索创建到判为无效或商机赢单、输单的天数（24 小时为一天），80% 不超过这个值',
      en: 'Days of 24 hours from a lead’s creation to its being disqualified or its deal won or lost: 80 % take no longer',
    },
    unit: 'days',
    source: 'lead',
    of: `${closedAt} is not null`,
    aggregate: `percentile_cont(0.8) within group (order by ${days(closedAt)}) {of}`,
    additive: false,
  },
  {
    id: 'leads.won_days_median',
    label: { zh: '线索到赢单中位数（天）', en: 'Median days to win' },
    definition: {
      zh: '从线索创建到商机赢单的天数（24 小时为一天）的中位数；没有赢单时为空',
      en: 'Days of 24 hours from a lead’s creation to its deal being won, the median; empty when nothing was won',
    },
    unit: 'days',
    source: 'lead',
    of: won,
    aggregate: `percentile_cont(0.5) within group (order by ${days('f.deal_closed_at')}) {of}`,
    additive: false,
  },
];

const costs: Measure[] = [
  {
    id: 'leads.cost',
    label: { zh: '渠道费用', en: 'Channel cost' },
    definition: {
      zh: '市场按月录入的渠道费用，均摊到当月每天，算到今天为止；背后是这些钱带来的线索',
      en: 'What marketing entered as spent, laid evenly on the days of each month up to today; behind it are the leads it brought',
    },
    unit: 'money',
    source: 'spending',
    of: isLead,
    aggregate: `coalesce(${spent}, 0)`,
    additive: true,
  },
  {
    id: 'leads.cost_per_lead',
    label: { zh: '单条线索成本', en: 'Cost per lead' },
    definition: {
      zh: '渠道费用 ÷ 线索数，四舍五入到分；没有录入费用或没有线索时为空',
      en: 'Channel cost ÷ leads, rounded to the fen; empty when no cost was entered or no lead came',
    },
    unit: 'money',
    source: 'spending',
    of: isLead,
    aggregate: `round(nullif(${spent}, 0) / nullif(count(*) {of}, 0))`,
    additive: false,
  },
  {
    id: 'leads.cost_per_won',
    label: { zh: '获客成本', en: 'Cost per customer won' },
    definition: {
      zh: '渠道费用 ÷ 赢单线索数（CAC），四舍五入到分；没有录入费用或没有赢单时为空',
      en: 'Channel cost ÷ leads won (CAC), rounded to the fen; empty when no cost was entered or nothing was won',
    },
    unit: 'money',
    source: 'spending',
    of: won,
    aggregate: `round(nullif(${spent}, 0) / nullif(count(*) {of}, 0))`,
    additive: false,
  },
  {
    id: 'leads.roi',
    label: { zh: '投入产出', en: 'Return on cost' },
    definition: {
      zh: '（线索赢单金额 − 渠道费用）÷ 渠道费用，按营收而不是毛利算；没有录入费用时为空',
      en: '(Amount won from leads − channel cost) ÷ channel cost, of revenue and not of margin; empty when no cost was entered',
    },
    unit: 'percent',
    source: 'spending',
    of: won,
    aggregate: `(${wonAmount} - ${spent})::float8 / nullif(${spent}, 0)::float8`,
    additive: false,
    fields: amountFields,
  },
];

export const resultMeasures: readonly Measure[] = [...deals, ...times, ...costs];
