/** What quotes offer to insights: how many, what becomes of them, how fast they are made; by discount, template and people. */
import type { Cube, Dimension, Measure, Names } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { paymentTermsOptions } from '../quote-fields.ts';
import { stateOptions } from '../quote-state.ts';

const label = (zh: string, en: string): Label => ({ zh, en });

/** One row a version, with how its deal stands and which of the deal's sent versions it is. */
const quotes = `(
  select q.tenant_id, q.id as quote_id, q.owner_id, q.team_id, q.state, q.amount, q.currency, q.discount_rate, q.margin,
    q.payment_terms, q.template_id, q.account_id, q.created_at, q.sent_at, q.custom, d.outcome,
    d.created_at as deal_created_at, t.is_standard,
    q.sent_at is not null and q.sent_at = min(q.sent_at) over of_deal as is_first,
    q.sent_at is not null and q.sent_at = max(q.sent_at) over of_deal as is_last
  from quote q
  left join deal d on d.tenant_id = q.tenant_id and d.id = q.deal_id
  left join quote_template t on t.tenant_id = q.tenant_id and t.id = q.template_id
  where q.tenant_id = :tenant and q.deleted_at is null
  window of_deal as (partition by q.deal_id)) f`;

const sent = 'f.sent_at is not null';
const answered = "f.state in ('accepted', 'declined', 'expired')";
const decided = "f.is_last and f.outcome in ('won', 'lost')";
const count = 'count(*) {of}';
const amount = ['quote.amount'];

const measure = (id: string, words: Label, definition: Label, more: Partial<Measure>): Measure => ({
  id: `quotes.${id}`,
  label: words,
  definition,
  unit: 'count',
  source: 'quote',
  aggregate: count,
  additive: true,
  past: false,
  ...more,
});

const rate = (of: string, what: string): Partial<Measure> => ({
  unit: 'percent',
  of,
  aggregate: `avg((${what})::int) {of}`,
  additive: false,
});

const measures: readonly Measure[] = [
  measure(
    'count',
    label('报价版数', 'Versions of quotes'),
    label('报价的版数；同一份报价改一版算一次', 'How many versions of quotes there are; each version counts'),
    {},
  ),
  measure(
    'sent',
    label('发出的报价', 'Quotes sent'),
    label('发给过客户的报价版数', 'Versions that were sent to a customer'),
    { of: sent },
  ),
  measure(
    'accepted',
    label('被接受的报价', 'Quotes accepted'),
    label('客户接受的报价版数', 'Versions that a customer accepted'),
    { of: "f.state = 'accepted'" },
  ),
  measure(
    'acceptance_rate',
    label('报价接受率', 'Acceptance rate'),
    label(
      '被接受的 ÷（被接受 + 被谢绝 + 过期）；等待答复和被新版取代的不算，没有时为空',
      'Accepted ÷ (accepted + declined + expired); open and superseded versions do not count; empty without any',
    ),
    rate(answered, "f.state = 'accepted'"),
  ),
  measure(
    'decided',
    label('有结果的报价商机', 'Quoted deals decided'),
    label(
      '发过报价且已赢单或输单的商机数；每个商机按最后发出的一版算一次',
      'Deals that were quoted for and are won or lost; each counts once, by the version sent last',
    ),
    { of: decided },
  ),
  measure(
    'won',
    label('报价后赢单', 'Quoted deals won'),
    label('发过报价且已赢单的商机数', 'Deals that were quoted for and are won'),
    { of: "f.is_last and f.outcome = 'won'" },
  ),
  measure(
    'win_rate',
    label('报价到赢单', 'Quote to win'),
    label(
      '发过报价的商机：赢单 ÷（赢单 + 输单），按最后发出的一版归类；没有结果的不算，没有时为空',
      'Of quoted deals: won ÷ (won + lost), told by the version sent last; open deals do not count; empty without any',
    ),
    rate(decided, "f.outcome = 'won'"),
  ),
  measure(
    'loss_rate',
    label('报价后掉单率', 'Loss rate after quoting'),
    label(
      '发过报价的商机：输单 ÷（赢单 + 输单），按最后发出的一版归类；没有时为空',
      'Of quoted deals: lost ÷ (won + lost), told by the version sent last; empty without any',
    ),
    rate(decided, "f.outcome = 'lost'"),
  ),
  measure(
    'accepted_amount',
    label('接受的报价金额', 'Amount accepted'),
    label('客户接受的人民币报价的价税合计之和', 'Totals with tax of accepted quotes in yuan, together'),
    {
      unit: 'money',
      of: "f.state = 'accepted' and f.currency = 'CNY'",
      aggregate: 'coalesce(sum(f.amount) {of}, 0)',
      fields: amount,
    },
  ),
  measure(
    'days_to_quote',
    label('从商机到首次报价（天，中位数）', 'Days from deal to first quote (median)'),
    label(
      '从商机创建到首次发出报价的天数的中位数，一天之内按小数计；没有发过报价的不算',
      'Median days from the creation of a deal to the first quote sent for it, with fractions; empty without any',
    ),
    {
      unit: 'days',
      of: 'f.is_first',
      aggregate:
        'percentile_cont(0.5) within group (order by extract(epoch from f.sent_at - f.deal_created_at) / 86400.0) {of}',
      additive: false,
    },
  ),
];

const on = (sql: string) => ({ quote: { sql } });
const named = (object: string, table: string): Names => ({
  object,
  from: `(select tenant_id, id, name, null::text as name_en, null::int as position from ${table})`,
});

const bands = [
  { value: '0', label: label('不打折', 'None'), sql: 'f.discount_rate is null or f.discount_rate <= 0' },
  { value: '5', label: label('5% 以内', 'Up to 5 %'), sql: 'f.discount_rate <= 5' },
  { value: '10', label: label('5%–10%', '5 to 10 %'), sql: 'f.discount_rate <= 10' },
  { value: '20', label: label('10%–20%', '10 to 20 %'), sql: 'f.discount_rate <= 20' },
  { value: 'more', label: label('20% 以上', 'Above 20 %'), sql: 'true' },
] as const;

const dimensions: readonly Dimension[] = [
  {
    id: 'quotes.owner',
    label: label('负责人', 'Owner'),
    kind: 'reference',
    on: on('f.owner_id'),
    names: named('user', 'app_user'),
  },
  {
    id: 'quotes.team',
    label: label('团队', 'Team'),
    kind: 'reference',
    on: on('f.team_id'),
    names: named('team', 'team'),
  },
  {
    id: 'quotes.template',
    label: label('报价模板', 'Template'),
    kind: 'reference',
    on: on('f.template_id'),
    names: named('quote_template', 'quote_template'),
  },
  {
    id: 'quotes.with_standard',
    label: label('用标准模板', 'With the standard template'),
    kind: 'boolean',
    on: on('coalesce(f.is_standard, false)'),
  },
  {
    id: 'quotes.state',
    label: label('状态', 'State'),
    kind: 'select',
    on: on('f.state'),
    options: stateOptions,
  },
  {
    id: 'quotes.discount_band',
    label: label('折扣区间', 'Discount band'),
    kind: 'select',
    on: on(`(case ${bands.map(({ value, sql }) => `when ${sql} then '${value}'`).join(' ')} end)`),
    options: bands.map(({ value, label: words }) => ({ value, label: words })),
    fields: ['quote.discount_rate'],
  },
  {
    id: 'quotes.payment_terms',
    label: label('付款方式', 'Payment'),
    kind: 'select',
    on: on('f.payment_terms'),
    options: paymentTermsOptions,
  },
  {
    id: 'quotes.created_on',
    label: label('建立日期', 'Created on'),
    kind: 'day',
    stored: 'instant',
    on: on('f.created_at'),
  },
  {
    id: 'quotes.sent_on',
    label: label('发出日期', 'Sent on'),
    kind: 'day',
    stored: 'instant',
    on: on('f.sent_at'),
  },
];

const customText = 'f.custom ->> :customKey::text';

export const quoteCube: Cube = {
  id: 'quotes',
  label: label('报价', 'Quotes'),
  object: 'quote',
  record: 'quote_id',
  sources: { quote: { from: quotes } },
  joins: {},
  measures,
  dimensions,
  custom: {
    text: { sql: `(${customText})` },
    boolean: { sql: `(case ${customText} when 'true' then true when 'false' then false end)` },
    day: { sql: `(case when ${customText} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${customText})::date end)` },
    reference: { sql: `(case when ${customText} ~ '^[0-9a-f-]{36}$' then (${customText})::uuid end)` },
  },
};
