/** What contracts offer to insights: what was signed, and what is due, overdue and received, by the month of each. */
import { label, named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Dimension, Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { stateOptions } from '../contract-state.ts';

const own = `c.tenant_id, c.id as contract_id, c.owner_id, c.team_id, c.account_id, c.state, c.created_at,
    c.ends_on, c.custom, c.currency = (select o.currency from organisation o where o.id = :tenant) as in_own`;
const kept = 'c.tenant_id = :tenant and c.deleted_at is null';
const promised = "c.state not in ('draft', 'in_approval')";

/** One row a contract. */
const contracts = `(select ${own}, c.amount, c.signed_on as day from contract c where ${kept} and ${promised}) f`;

/** One row an instalment whose day is known; what a terminated contract still owed is not asked for. */
const instalments = `(
  select ${own}, i.amount, i.received, i.amount - i.received as open, i.due_on as day
  from contract c join contract_instalment i on i.tenant_id = c.tenant_id and i.contract_id = c.id
  where ${kept} and ${promised} and c.state <> 'terminated' and i.due_on is not null) f`;

/** One row a payment; a reversal takes one back on its own day. */
const receipts = `(
  select ${own}, r.amount, r.received_on as day
  from contract c join contract_receipt r on r.tenant_id = c.tenant_id and r.contract_id = c.id where ${kept}) f`;

const today = '(:asOf::timestamptz at time zone :timeZone::text)::date';
/** Amounts in other currencies are in no sum. */
const counted = 'f.in_own';
const overdue = `f.open > 0 and f.day < ${today}`;
const fields = ['contract.amount'];

const measure = (
  id: string,
  words: Label,
  definition: Label,
  more: Pick<Measure, 'source'> & Partial<Measure>,
): Measure => ({
  id: `contracts.${id}`,
  label: words,
  definition,
  unit: 'count',
  aggregate: 'count(*) {of}',
  additive: true,
  past: false,
  ...more,
});

const money = (of: string, column = 'amount'): Partial<Measure> => ({
  unit: 'money',
  of,
  aggregate: `coalesce(sum(f.${column}) {of}, 0)`,
  fields,
});

const measures: readonly Measure[] = [
  measure(
    'signed',
    label('签署的合同', 'Contracts signed'),
    label('已签署的合同数', 'How many contracts were signed'),
    { source: 'contract', of: 'f.day is not null' },
  ),
  measure(
    'value',
    label('签约金额', 'Value signed'),
    label(
      '已签署的本组织币种合同的含税金额之和',
      'Amounts with tax of signed contracts in the own currency, together',
    ),
    { source: 'contract', ...money(`f.day is not null and ${counted}`) },
  ),
  measure(
    'due',
    label('应收', 'Payments due'),
    label(
      '付款计划里应收日已知的各期金额之和（本组织币种；不含草稿、审批中和已终止的合同）',
      'Instalments whose due day is known, together (in the own currency; without drafts, what is in approval, and terminated contracts)',
    ),
    { source: 'instalment', ...money(counted) },
  ),
  measure(
    'open',
    label('未收', 'Still open'),
    label(
      '应收减去已冲抵的回款（本组织币种）',
      'What is due less the payments counted against it (in the own currency)',
    ),
    { source: 'instalment', ...money(`f.open > 0 and ${counted}`, 'open') },
  ),
  measure(
    'overdue',
    label('逾期未收', 'Overdue'),
    label(
      '应收日早于今天、还没有收齐的部分（本组织币种）',
      'What was due before today and has not come in (in the own currency)',
    ),
    { source: 'instalment', ...money(`${overdue} and ${counted}`, 'open') },
  ),
  measure(
    'overdue_count',
    label('逾期期数', 'Instalments overdue'),
    label(
      '应收日早于今天、还没有收齐的期数',
      'How many instalments were due before today and are not paid in full',
    ),
    { source: 'instalment', of: overdue },
  ),
  measure(
    'collected_rate',
    label('到期回款率', 'Collected of what was due'),
    label(
      '应收日不晚于今天的各期：已冲抵的回款 ÷ 应收金额；没有到期的期次时为空',
      'Of instalments due until today: payments counted against them ÷ their amounts; empty without any',
    ),
    {
      source: 'instalment',
      unit: 'percent',
      of: `f.day <= ${today} and ${counted}`,
      aggregate: 'sum(f.received) {of} / nullif(sum(f.amount) {of}, 0)',
      additive: false,
      fields,
    },
  ),
  measure(
    'received',
    label('回款', 'Received'),
    label(
      '到账的合同款之和，冲销的减去（本组织币种）',
      'Payments that came in under contracts, reversals taken off (in the own currency)',
    ),
    { source: 'receipt', ...money(counted) },
  ),
];

const everywhere = (sql: string) => ({ contract: { sql }, instalment: { sql }, receipt: { sql } });

const dimensions: readonly Dimension[] = [
  {
    id: 'contracts.on',
    label: label('日期（签署、应收、到账）', 'Day (signed, due, received)'),
    kind: 'day',
    stored: 'day',
    on: everywhere('f.day'),
  },
  {
    id: 'contracts.owner',
    label: label('负责人', 'Owner'),
    kind: 'reference',
    on: everywhere('f.owner_id'),
    names: named('user', 'app_user'),
  },
  {
    id: 'contracts.team',
    label: label('团队', 'Team'),
    kind: 'reference',
    on: everywhere('f.team_id'),
    names: named('team', 'team'),
  },
  {
    id: 'contracts.account',
    label: label('客户', 'Account'),
    kind: 'reference',
    on: everywhere('f.account_id'),
    names: named('account', 'account'),
  },
  {
    id: 'contracts.state',
    label: label('合同状态', 'State of the contract'),
    kind: 'select',
    on: everywhere('f.state'),
    options: stateOptions,
  },
  {
    id: 'contracts.ends_on',
    label: label('结束日期', 'Ends on'),
    kind: 'day',
    stored: 'day',
    on: everywhere('f.ends_on'),
  },
];

const customText = 'f.custom ->> :customKey::text';

export const contractCube: Cube = {
  id: 'contracts',
  label: label('合同与回款', 'Contracts and payments'),
  object: 'contract',
  record: 'contract_id',
  sources: { contract: { from: contracts }, instalment: { from: instalments }, receipt: { from: receipts } },
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
