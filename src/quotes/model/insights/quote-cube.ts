/** What quotes offer to insights: how many, and what becomes of them; by discount, template and people. */
import { label, named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Dimension, Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { paymentTermsOptions } from '../quote-fields.ts';
import { stateOptions } from '../quote-state.ts';
import { banded, discountBands } from './bands.ts';

/** One row a version. */
const quotes = `(
  select q.tenant_id, q.id as quote_id, q.owner_id, q.team_id, q.state, q.amount, q.discount_rate,
    q.currency = (select o.currency from organisation o where o.id = :tenant) as in_own,
    q.payment_terms, q.template_id, q.created_at, q.sent_at, q.custom, t.is_standard
  from quote q
  left join quote_template t on t.tenant_id = q.tenant_id and t.id = q.template_id
  where q.tenant_id = :tenant and q.deleted_at is null) f`;

const sent = 'f.sent_at is not null';
const answered = "f.state in ('accepted', 'declined', 'expired')";
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
    'accepted_amount',
    label('接受的报价金额', 'Amount accepted'),
    label(
      '客户接受的本组织币种报价的价税合计之和',
      'Totals with tax of accepted quotes in the own currency, together',
    ),
    {
      unit: 'money',
      of: "f.state = 'accepted' and f.in_own",
      aggregate: 'coalesce(sum(f.amount) {of}, 0)',
      fields: amount,
    },
  ),
];

const on = (sql: string) => ({ quote: { sql } });

const inBands = banded(discountBands);

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
    on: on(inBands.sql),
    options: inBands.options,
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
