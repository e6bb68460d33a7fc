/** What becomes of deals that were quoted for: one row a deal, told by its first quote and the version sent last. */
import { dealFields } from '../../../deals/model/deal-fields.ts';
import { pipelineNames } from '../../../deals/model/measure-dimensions.ts';
import { label, named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Dimension, Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { paymentTermsOptions } from '../quote-fields.ts';
import { amountBands, banded, discountBands } from './bands.ts';

/** With the standard template or without is told by the first quote: what came later is what became of it. */
const quotedDeals = `(
  select d.tenant_id, d.id as deal_id, d.owner_id, d.team_id, d.pipeline_id, d.source, d.product_id, d.outcome,
    d.created_at, d.closed_at, first.sent_at, first.amount, first.in_own, first.with_standard, last.discount_rate,
    last.payment_terms
  from deal d
  join (
    select distinct on (q.tenant_id, q.deal_id) q.tenant_id, q.deal_id, q.sent_at, q.amount,
      q.currency = (select o.currency from organisation o where o.id = :tenant) as in_own,
      coalesce(t.is_standard, false) as with_standard
    from quote q left join quote_template t on t.tenant_id = q.tenant_id and t.id = q.template_id
    where q.tenant_id = :tenant and q.deleted_at is null and q.sent_at is not null
    order by q.tenant_id, q.deal_id, q.sent_at, q.id) first on first.tenant_id = d.tenant_id and first.deal_id = d.id
  join (
    select distinct on (q.tenant_id, q.deal_id) q.tenant_id, q.deal_id, q.discount_rate, q.payment_terms
    from quote q
    where q.tenant_id = :tenant and q.deleted_at is null and q.sent_at is not null
    order by q.tenant_id, q.deal_id, q.sent_at desc, q.id desc) last on last.tenant_id = d.tenant_id and last.deal_id = d.id
  where d.tenant_id = :tenant and d.deleted_at is null) f`;

const decided = "f.outcome in ('won', 'lost')";

const measure = (id: string, words: Label, definition: Label, more: Partial<Measure>): Measure => ({
  id: `quoted.${id}`,
  label: words,
  definition,
  unit: 'count',
  source: 'quoted',
  aggregate: 'count(*) {of}',
  additive: true,
  past: false,
  ...more,
});

const rate = (outcome: 'won' | 'lost'): Partial<Measure> => ({
  unit: 'percent',
  of: decided,
  aggregate: `avg((f.outcome = '${outcome}')::int) {of}`,
  additive: false,
});

const medianDays = (from: string, to: string, of?: string): Partial<Measure> => ({
  unit: 'days',
  ...(of && { of }),
  aggregate: `percentile_cont(0.5) within group (order by extract(epoch from ${to} - ${from}) / 86400.0) {of}`,
  additive: false,
});

const measures: readonly Measure[] = [
  measure(
    'deals',
    label('报过价的商机', 'Quoted deals'),
    label('发出过报价的商机数', 'Deals for which a quote was sent'),
    {},
  ),
  measure(
    'decided',
    label('有结果的报价商机', 'Quoted deals decided'),
    label('发出过报价且已赢单或输单的商机数', 'Deals that were quoted for and are won or lost'),
    { of: decided },
  ),
  measure(
    'won',
    label('报价后赢单', 'Quoted deals won'),
    label('发出过报价且已赢单的商机数', 'Deals that were quoted for and are won'),
    { of: "f.outcome = 'won'" },
  ),
  measure(
    'lost',
    label('报价后输单', 'Quoted deals lost'),
    label('发出过报价且已输单的商机数', 'Deals that were quoted for and are lost'),
    { of: "f.outcome = 'lost'" },
  ),
  measure(
    'win_rate',
    label('报价到赢单', 'Quote to win'),
    label(
      '发出过报价的商机：赢单 ÷（赢单 + 输单）；没有结果的不算，没有时为空',
      'Of quoted deals: won ÷ (won + lost); open deals do not count; empty without any',
    ),
    rate('won'),
  ),
  measure(
    'loss_rate',
    label('报价后掉单率', 'Loss rate after quoting'),
    label(
      '发出过报价的商机：输单 ÷（赢单 + 输单）；没有结果的不算，没有时为空',
      'Of quoted deals: lost ÷ (won + lost); open deals do not count; empty without any',
    ),
    rate('lost'),
  ),
  measure(
    'days_to_quote',
    label('从商机到首次报价（天，中位数）', 'Days from deal to first quote (median)'),
    label(
      '从商机创建到首次发出报价的天数的中位数，一天之内按小数计；没有发过报价的不算',
      'Median days from the creation of a deal to the first quote sent for it, with fractions; empty without any',
    ),
    medianDays('f.created_at', 'f.sent_at'),
  ),
  measure(
    'days_to_win',
    label('从首次报价到赢单（天，中位数）', 'Days from first quote to win (median)'),
    label(
      '赢单的商机从首次发出报价到赢单的天数的中位数，一天之内按小数计',
      'Median days from the first quote sent to the win, of won deals, with fractions',
    ),
    medianDays('f.sent_at', 'f.closed_at', "f.outcome = 'won' and f.closed_at >= f.sent_at"),
  ),
];

const on = (sql: string) => ({ quoted: { sql } });
const inBands = (id: string, words: Label, bands: typeof amountBands, field: string): Dimension => {
  const { sql, options } = banded(bands);
  return { id: `quoted.${id}`, label: words, kind: 'select', on: on(sql), options, fields: [field] };
};

const dimensions: readonly Dimension[] = [
  {
    id: 'quoted.owner',
    label: label('负责人', 'Owner'),
    kind: 'reference',
    on: on('f.owner_id'),
    names: named('user', 'app_user'),
    fields: ['deal.owner'],
  },
  {
    id: 'quoted.team',
    label: label('团队', 'Team'),
    kind: 'reference',
    on: on('f.team_id'),
    names: named('team', 'team'),
    fields: ['deal.team'],
  },
  {
    id: 'quoted.pipeline',
    label: label('销售流程', 'Pipeline'),
    kind: 'reference',
    on: on('f.pipeline_id'),
    names: pipelineNames,
  },
  {
    id: 'quoted.product',
    label: label('产品', 'Product'),
    kind: 'reference',
    on: on('f.product_id'),
    names: named('product', 'product'),
    fields: ['deal.product'],
  },
  {
    id: 'quoted.source',
    label: label('来源', 'Source'),
    kind: 'select',
    on: on('f.source'),
    options: dealFields.fields.find(({ id }) => id === 'source')!.options!,
    fields: ['deal.source'],
  },
  inBands('amount_band', label('报价金额档', 'Amount quoted'), amountBands, 'quote.amount'),
  inBands('discount_band', label('折扣区间', 'Discount band'), discountBands, 'quote.discount_rate'),
  {
    id: 'quoted.with_standard',
    label: label('用标准模板', 'With the standard template'),
    kind: 'boolean',
    on: on('f.with_standard'),
  },
  {
    id: 'quoted.payment_terms',
    label: label('付款方式', 'Payment'),
    kind: 'select',
    on: on('f.payment_terms'),
    options: paymentTermsOptions,
  },
  {
    id: 'quoted.sent_on',
    label: label('首次报价日期', 'First quoted on'),
    kind: 'day',
    stored: 'instant',
    on: on('f.sent_at'),
  },
];

export const quotedDealCube: Cube = {
  id: 'quoted',
  label: label('报价商机', 'Quoted deals'),
  object: 'deal',
  record: 'deal_id',
  sources: { quoted: { from: quotedDeals } },
  joins: {},
  measures,
  dimensions,
  custom: {},
  customOn: [],
};
