/** What accounts offer to insights: how many there are in which tier, who moved, and how well the cadence is kept. */
import { label, measuring, named, provinceIn, today } from '../../../insights/model/cube-parts.ts';
import type { Cube, Dimension, Names } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { accountFields } from '../account-fields.ts';
import { engagementDimensions, engagementMeasures } from './engagement-measures.ts';

/** Tiers by priority. */
export const segmentNames: Names = {
  object: 'segment',
  ordered: true,
  from: '(select tenant_id, id, name, name_en, position from segment)',
};

const accountMeasure = measuring('accounts', 'accounts');
const moveMeasure = measuring('segment_moves', 'segment_moves');
const roundMeasure = measuring('contact_rounds', 'contact_rounds');

/** By whom, which team and which account. */
function holders(cube: string): Dimension[] {
  const on = (sql: string) => ({ [cube]: { sql } });
  return [
    {
      id: `${cube}.owner`,
      label: label('负责人', 'Owner'),
      kind: 'reference',
      on: on('f.owner_id'),
      names: named('user', 'app_user'),
      fields: ['account.owner'],
    },
    {
      id: `${cube}.team`,
      label: label('团队', 'Team'),
      kind: 'reference',
      on: on('f.team_id'),
      names: named('team', 'team'),
      fields: ['account.team'],
    },
    {
      id: `${cube}.account`,
      label: label('客户', 'Account'),
      kind: 'reference',
      on: on('f.account_id'),
      names: named('account', 'account'),
      fields: ['account.name'],
    },
  ];
}

const tier = (cube: string, id: string, words: Label, sql: string): Dimension => ({
  id: `${cube}.${id}`,
  label: words,
  kind: 'reference',
  on: { [cube]: { sql } },
  names: segmentNames,
  fields: ['account.segment'],
});

const chosen = (cube: string, id: string): Dimension => {
  const field = accountFields.fields.find((one) => one.id === id)!;
  return {
    id: `${cube}.${id}`,
    label: field.label,
    kind: 'select',
    on: { [cube]: { sql: `f.${field.column}` } },
    options: field.options!,
    fields: [`account.${id}`],
  };
};

const customText = 'f.custom ->> :customKey::text';

const custom = {
  text: { sql: `(${customText})` },
  boolean: { sql: `(case ${customText} when 'true' then true when 'false' then false end)` },
  day: { sql: `(case when ${customText} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${customText})::date end)` },
  reference: { sql: `(case when ${customText} ~ '^[0-9a-f-]{36}$' then (${customText})::uuid end)` },
};

const withCadence = 'f.contact_due_on is not null';
const overdue = `f.contact_due_on < ${today}`;

export const accountCube: Cube = {
  id: 'accounts',
  label: label('客户', 'Accounts'),
  object: 'account',
  record: 'account_id',
  sources: {
    accounts: {
      from: `(select a.*, a.id as account_id from account a where a.tenant_id = :tenant and a.deleted_at is null) f`,
    },
  },
  joins: {},
  measures: [
    accountMeasure(
      'count',
      label('客户数', 'Accounts'),
      label('现有客户的数量', 'How many accounts there are'),
      {},
    ),
    accountMeasure(
      'with_cadence',
      label('有联系节奏的客户', 'Accounts with a cadence'),
      label(
        '所在分层规定了联系节奏的客户数',
        'Accounts whose tier asks to talk with them every so many working days',
      ),
      { of: withCadence },
    ),
    accountMeasure(
      'contact_overdue',
      label('逾期未联系的客户', 'Accounts overdue for a talk'),
      label('应联系日已过、还没有联系的客户数', 'Accounts whose day to be talked with has passed'),
      { of: overdue },
    ),
    accountMeasure(
      'cadence_coverage',
      label('联系节奏覆盖率', 'Coverage of the cadence'),
      label(
        '有联系节奏且没有逾期的客户 ÷ 有联系节奏的客户；没有时为空',
        'Accounts with a cadence that are not overdue ÷ accounts with a cadence; empty without any',
      ),
      { unit: 'percent', of: withCadence, aggregate: `avg((not ${overdue})::int) {of}`, additive: false },
    ),
    ...engagementMeasures,
  ],
  dimensions: [
    ...holders('accounts'),
    tier('accounts', 'segment', label('客户分层', 'Tier'), 'f.segment_id'),
    { ...chosen('accounts', 'value_class'), ordered: true },
    chosen('accounts', 'level'),
    chosen('accounts', 'industry'),
    chosen('accounts', 'source'),
    {
      id: 'accounts.province',
      label: label('省份', 'Province'),
      kind: 'text',
      on: { accounts: { sql: provinceIn('f.province') } },
      fields: ['account.province'],
    },
    {
      id: 'accounts.created_on',
      label: label('创建日期', 'Created on'),
      kind: 'day',
      stored: 'instant',
      on: { accounts: { sql: 'f.created_at' } },
    },
    {
      id: 'accounts.contact_due_on',
      label: label('应联系日', 'Contact due on'),
      kind: 'day',
      stored: 'day',
      on: { accounts: { sql: 'f.contact_due_on' } },
      fields: ['account.contact_due_on'],
    },
    ...engagementDimensions,
  ],
  custom,
};

export const segmentMoveCube: Cube = {
  id: 'segment_moves',
  label: label('分层变化', 'Changes of tier'),
  object: 'account',
  record: 'account_id',
  sources: {
    segment_moves: {
      from: `(select m.tenant_id, m.account_id, m.from_id, m.to_id, m.at, m.at as created_at, a.owner_id, a.team_id, a.custom
        from segment_move m join account a on a.tenant_id = m.tenant_id and a.id = m.account_id
        where m.tenant_id = :tenant and a.deleted_at is null) f`,
    },
  },
  joins: {},
  measures: [
    moveMeasure(
      'count',
      label('换层次数', 'Changes of tier'),
      label(
        '客户从一层换到另一层的次数，首次分层也算',
        'How often accounts came into another tier; the first one counts',
      ),
      {},
    ),
  ],
  dimensions: [
    ...holders('segment_moves'),
    tier('segment_moves', 'from', label('原分层', 'From tier'), 'f.from_id'),
    tier('segment_moves', 'to', label('新分层', 'To tier'), 'f.to_id'),
    {
      id: 'segment_moves.moved_on',
      label: label('换层日期', 'Moved on'),
      kind: 'day',
      stored: 'instant',
      on: { segment_moves: { sql: 'f.at' } },
    },
  ],
  custom,
};

const onTime = 'f.met_on <= f.due_on';

export const contactRoundCube: Cube = {
  id: 'contact_rounds',
  label: label('按节奏联系', 'Contacts by cadence'),
  object: 'account',
  record: 'account_id',
  sources: {
    contact_rounds: {
      from: `(select c.tenant_id, c.account_id, c.segment_id, c.owner_id, c.team_id, c.due_on, c.met_on, c.met_on as created_at, a.custom
        from contact_round c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
        where c.tenant_id = :tenant and a.deleted_at is null) f`,
    },
  },
  joins: {},
  measures: [
    roundMeasure(
      'count',
      label('完成的联系', 'Contacts made'),
      label('按联系节奏应有、并已完成的联系次数', 'Contacts that the cadence asked for and that were made'),
      {},
    ),
    roundMeasure(
      'on_time',
      label('按时的联系', 'Contacts on time'),
      label('完成的联系中，不晚于应联系日的次数', 'Contacts made no later than the day they were due'),
      { of: onTime },
    ),
    roundMeasure(
      'on_time_rate',
      label('按时联系率', 'Share of contacts on time'),
      label(
        '按时的联系 ÷ 完成的联系；逾期未联系的不在内，看「逾期未联系的客户」；没有时为空',
        'Contacts on time ÷ contacts made; those overdue and not made are counted as accounts overdue for a talk; empty without any',
      ),
      { unit: 'percent', aggregate: `avg((${onTime})::int) {of}`, additive: false },
    ),
  ],
  dimensions: [
    ...holders('contact_rounds'),
    tier('contact_rounds', 'segment', label('客户分层', 'Tier'), 'f.segment_id'),
    {
      id: 'contact_rounds.met_on',
      label: label('联系日期', 'Talked on'),
      kind: 'day',
      stored: 'day',
      on: { contact_rounds: { sql: 'f.met_on' } },
    },
  ],
  custom,
};
