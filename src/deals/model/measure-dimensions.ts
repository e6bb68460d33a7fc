/** By what the numbers of deals can be split and filtered. */
import { industryOptions } from '../../accounts/model/options.ts';
import { segmentNames } from '../../accounts/model/segments/customer-cubes.ts';
import { label, named, provinceIn } from '../../insights/model/cube-parts.ts';
import type { Dimension, Names } from '../../insights/model/measure.ts';
import { families, familyWords } from '../../playbook/model/piece.ts';
import { dealFields } from './deal-fields.ts';
import { everywhere, ofDeal, ofDealNow, onStays } from './measure-sources.ts';

const users = named('user', 'app_user');
const teams = named('team', 'team');

/** Stages in the order of their pipelines and of the process of today. */
export const stageNames: Names = {
  object: 'stage',
  ordered: true,
  from: `(select s.tenant_id, s.id, s.name, s.name_en,
      p.position * 1000 + case s.kind when 'open' then v.rank when 'won' then 900 when 'lost' then 901 end as position
    from stage s
    join pipeline p on p.tenant_id = s.tenant_id and p.id = s.pipeline_id
    left join stage_version v on v.tenant_id = s.tenant_id and v.stage_id = s.id
      and v.pipeline_id = p.id and v.pipeline_version = p.current_version)`,
};
export const pipelineNames: Names = {
  object: 'pipeline',
  from: `(select tenant_id, id, name, name_en,
      position + case when archived_at is null then 0 else 100000 end as position from pipeline)`,
};
const lossReasonNames: Names = {
  object: 'loss_reason',
  from: '(select tenant_id, id, name, name_en, position from loss_reason)',
};

const field = (id: string) => dealFields.fields.find((field) => field.id === id)!;
/** The stage of the present process from which a lost deal was lost. */
const lostFrom = `(select v.stage_id from stage_version v
    join pipeline p on p.tenant_id = v.tenant_id and p.id = v.pipeline_id and p.current_version = v.pipeline_version
    where v.tenant_id = f.tenant_id and v.pipeline_id = f.pipeline_id and v.rank = f.lost_from_rank
      and f.outcome = 'lost')`;

const people: Dimension[] = [
  {
    id: 'deals.owner',
    label: label('负责人', 'Owner'),
    kind: 'reference',
    on: everywhere('f.owner_id'),
    names: users,
    fields: ['deal.owner'],
  },
  {
    id: 'deals.credited_owner',
    label: label('业绩归属人', 'Credited owner'),
    kind: 'reference',
    on: {
      deal: { sql: 'coalesce(f.closed_owner_id, f.owner_id)' },
      deal_then: { sql: 'coalesce(f.closed_owner_id, f.owner_id)' },
      ...onStays({ sql: 'f.owner_at' }),
      visit: { sql: 'coalesce(r.closed_owner_id, f.owner_id)', joins: ['fact'] },
    },
    names: users,
    fields: ['deal.owner'],
  },
  {
    id: 'deals.team',
    label: label('团队', 'Team'),
    kind: 'reference',
    on: everywhere('f.team_id'),
    names: teams,
    fields: ['deal.team'],
  },
  {
    id: 'deals.manager',
    label: label('经理', 'Manager'),
    kind: 'reference',
    on: everywhere('t.manager_id', 'team'),
    names: users,
    fields: ['deal.team'],
  },
  {
    id: 'deals.region',
    label: label('区域', 'Region'),
    kind: 'text',
    on: everywhere('t.region', 'team'),
    fields: ['deal.team'],
  },
];

const subjects: Dimension[] = [
  {
    id: 'deals.product',
    label: label('产品', 'Product'),
    kind: 'reference',
    on: everywhere('f.product_id'),
    names: named('product', 'product'),
    fields: ['deal.product'],
  },
  {
    id: 'deals.account',
    label: label('客户', 'Account'),
    kind: 'reference',
    on: everywhere('f.account_id'),
    names: named('account', 'account'),
    fields: ['deal.account', 'account.name'],
  },
  {
    id: 'deals.sector',
    label: label('客户行业', 'Sector'),
    kind: 'select',
    on: everywhere('b.industry', 'sector'),
    options: industryOptions,
    fields: ['deal.account', 'account.industry'],
  },
  {
    id: 'deals.province',
    label: label('客户省份', 'Province'),
    kind: 'text',
    on: everywhere(provinceIn('a.province'), 'account'),
    fields: ['deal.account', 'account.province'],
  },
  {
    id: 'deals.segment',
    label: label('客户分层', 'Tier of the customer'),
    kind: 'reference',
    on: everywhere('a.segment_id', 'account'),
    names: segmentNames,
    fields: ['deal.account', 'account.segment'],
  },
  {
    id: 'deals.source',
    label: label('来源', 'Source'),
    kind: 'select',
    on: everywhere('f.source'),
    options: field('source').options!,
    fields: ['deal.source'],
  },
  {
    id: 'deals.amount',
    label: label('金额', 'Amount'),
    kind: 'money',
    on: everywhere('f.amount'),
    fields: ['deal.amount'],
    filterOnly: true,
  },
];

const progress: Dimension[] = [
  {
    id: 'deals.pipeline',
    label: label('销售流程', 'Pipeline'),
    kind: 'reference',
    on: everywhere('f.pipeline_id'),
    names: pipelineNames,
  },
  {
    id: 'deals.stage',
    label: label('阶段', 'Stage'),
    kind: 'reference',
    on: { ...ofDeal('stage_id'), ...onStays({ sql: 'f.stage_id' }) },
    names: stageNames,
  },
  {
    id: 'deals.outcome',
    label: label('结果', 'Outcome'),
    kind: 'select',
    on: ofDeal('outcome'),
    options: field('outcome').options!,
  },
  {
    id: 'deals.loss_reason',
    label: label('输单原因', 'Loss reason'),
    kind: 'reference',
    on: ofDeal('loss_reason_id'),
    names: lossReasonNames,
    fields: ['deal.loss_reason'],
  },
  {
    id: 'deals.lost_from',
    label: label('掉单阶段', 'Lost from'),
    kind: 'reference',
    on: { deal: { sql: lostFrom } },
    names: stageNames,
  },
  {
    id: 'deals.created_on',
    label: label('创建日期', 'Created on'),
    kind: 'day',
    stored: 'instant',
    on: everywhere('f.created_at'),
  },
  {
    id: 'deals.closed_on',
    label: label('关闭日期', 'Closed on'),
    kind: 'day',
    stored: 'instant',
    on: ofDeal('closed_at'),
  },
  {
    id: 'deals.expected_close_on',
    label: label('预计成交日期', 'Expected close'),
    kind: 'day',
    stored: 'day',
    on: ofDealNow('expected_close_on'),
    fields: ['deal.expected_close_on'],
  },
  {
    id: 'stages.left_on',
    label: label('离开阶段日期', 'Left the stage on'),
    kind: 'day',
    stored: 'instant',
    on: onStays({ sql: 'f.left_at' }),
  },
];

const playbook: Dimension[] = [
  {
    id: 'playbook.piece',
    label: label('话术', 'Piece of the playbook'),
    kind: 'reference',
    on: { piece_stay: { sql: 'f.beside' } },
    names: named('playbook_piece', 'playbook_piece', 'title'),
  },
  {
    id: 'playbook.family',
    label: label('话术类别', 'Family of the playbook'),
    kind: 'select',
    on: { family_stay: { sql: 'f.beside' } },
    options: families.map((value) => ({ value, label: familyWords[value] })),
  },
  {
    id: 'playbook.used',
    label: label('停留期间用过', 'Used during the stay'),
    kind: 'boolean',
    on: { piece_stay: { sql: 'f.used' }, family_stay: { sql: 'f.used' } },
  },
];

export const dealDimensions: readonly Dimension[] = [...people, ...subjects, ...progress, ...playbook];
