/** By what the numbers of leads can be split and filtered. */
import { pipelineNames } from '../../../deals/model/measure-dimensions.ts';
import { label, named, provinceIn } from '../../../insights/model/cube-parts.ts';
import type { Dimension, Expression, Names } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { leadFields } from '../lead/lead-fields.ts';
import { moveCauses } from '../lead/hands.ts';
import { speedBucket, speedBuckets, workingSpeedBucket, workingSpeedBuckets } from './hand-measures.ts';
import { everywhere, ofLead } from './lead-sources.ts';

const users = named('user', 'app_user');
const pools: Names = {
  object: 'pool',
  from: '(select tenant_id, id, name, name_en, position from pool)',
};

type Places = Readonly<Record<string, Expression>>;

/** A field of leads as a dimension: its words and options are the field's. */
function byField(id: string, on: Places = ofLead(`f.${id}`), kind: 'select' | 'text' = 'text'): Dimension {
  const field = leadFields.fields.find((one) => one.id === id)!;
  return {
    id: `leads.${id}`,
    label: field.label,
    kind,
    on,
    ...(kind === 'select' && { options: field.options! }),
    fields: [`lead.${id}`],
  };
}

function day(id: string, of: Label, on: Places): Dimension {
  return { id: `leads.${id}`, label: of, kind: 'day', stored: 'instant', on };
}

const hands: Dimension[] = [
  {
    id: 'leads.owner',
    label: label('负责人', 'Owner'),
    kind: 'reference',
    on: ofLead('f.owner_id'),
    names: users,
    fields: ['lead.owner'],
  },
  {
    id: 'leads.team',
    label: label('团队', 'Team'),
    kind: 'reference',
    on: ofLead('f.team_id'),
    names: named('team', 'team'),
    fields: ['lead.team'],
  },
  {
    id: 'leads.pool',
    label: label('公海', 'Pool'),
    kind: 'reference',
    on: ofLead('f.pool_id'),
    names: pools,
  },
];

const origin: Dimension[] = [
  byField('source', everywhere('f.source'), 'select'),
  byField('first_source', everywhere('f.first_source'), 'select'),
  byField('medium'),
  byField('campaign', everywhere('f.campaign')),
  byField('first_campaign', everywhere('f.first_campaign')),
  byField('content'),
  byField('first_content'),
];

const nature: Dimension[] = [
  byField('level'),
  byField('status', ofLead('f.status'), 'select'),
  byField('province', ofLead(provinceIn('f.province'))),
  byField('industry', ofLead('f.industry'), 'select'),
  {
    id: 'leads.product',
    label: label('意向产品', 'Product of interest'),
    kind: 'reference',
    on: ofLead('f.product_id'),
    names: named('product', 'product'),
    fields: ['lead.product'],
  },
  byField('disqualify_reason', ofLead('f.disqualify_reason'), 'select'),
  byField('return_reason', ofLead('f.return_reason'), 'select'),
  {
    id: 'leads.speed',
    label: label('首次联系用时', 'Time to first contact'),
    kind: 'select',
    on: ofLead(speedBucket),
    options: speedBuckets.map(({ value, label: words }) => ({ value, label: words })),
    fields: ['lead.first_contact_at'],
  },
  {
    id: 'leads.working_speed',
    label: label('首次联系用时（工作时间）', 'Working time to first contact'),
    kind: 'select',
    on: ofLead(workingSpeedBucket, 'calendar'),
    options: workingSpeedBuckets.map(({ value, label: words }) => ({ value, label: words })),
    fields: ['lead.first_contact_at'],
  },
];

const outcome: Dimension[] = [
  {
    id: 'leads.pipeline',
    label: label('商机的销售流程', 'Pipeline of the deal'),
    kind: 'reference',
    on: { lead: { sql: 'f.deal_pipeline_id' } },
    names: pipelineNames,
  },
  {
    id: 'leads.deal_rank',
    label: label('商机到过的最远阶段（序号）', 'Furthest stage of the deal (its rank)'),
    kind: 'text',
    on: { lead: { sql: 'f.deal_rank::text' } },
  },
  {
    id: 'leads.deal_outcome',
    label: label('商机结果', 'Outcome of the deal'),
    kind: 'select',
    on: { lead: { sql: 'f.deal_outcome' } },
    options: [
      { value: 'open', label: label('进行中', 'Open') },
      { value: 'won', label: label('赢单', 'Won') },
      { value: 'lost', label: label('输单', 'Lost') },
    ],
  },
  day('created_on', label('进来日期', 'Came on'), everywhere('f.created_at')),
  day('contacted_on', label('首次联系日期', 'First contacted on'), ofLead('f.first_contact_at')),
  day('converted_on', label('转化日期', 'Converted on'), ofLead('f.converted_at')),
  day('returned_on', label('退回日期', 'Returned on'), ofLead('f.returned_at')),
  day('closed_on', label('商机关闭日期', 'Deal closed on'), { lead: { sql: 'f.deal_closed_at' } }),
];

const causeNames: Readonly<Record<(typeof moveCauses)[number], Label>> = {
  created: label('新建', 'Created'),
  imported: label('导入', 'Imported'),
  assigned: label('自动分配', 'Assigned'),
  claimed: label('领取', 'Claimed'),
  released: label('释放', 'Released'),
  recycled: label('自动回收', 'Recycled'),
  handed_over: label('移交', 'Handed over'),
  returned: label('退回市场', 'Returned to marketing'),
  hand_on: label('超时转派', 'Handed on'),
  undone: label('撤销', 'Undone'),
  asked_again: label('再次咨询', 'Asked again'),
};

const ofMove = (column: string): Places => ({ move: { sql: `f.${column}` } });
const moves: Dimension[] = [
  day('moved_on', label('流转日期', 'Moved on'), ofMove('moved_at')),
  {
    id: 'leads.move_cause',
    label: label('流转方式', 'How it moved'),
    kind: 'select',
    on: ofMove('cause'),
    options: moveCauses.map((value) => ({ value, label: causeNames[value] })),
  },
  {
    id: 'leads.from_owner',
    label: label('转出人', 'From'),
    kind: 'reference',
    on: ofMove('from_owner_id'),
    names: users,
    fields: ['lead.owner'],
  },
  {
    id: 'leads.to_owner',
    label: label('转入人', 'To'),
    kind: 'reference',
    on: ofMove('to_owner_id'),
    names: users,
    fields: ['lead.owner'],
  },
  {
    id: 'leads.from_pool',
    label: label('转出公海', 'From pool'),
    kind: 'reference',
    on: ofMove('from_pool_id'),
    names: pools,
  },
  {
    id: 'leads.to_pool',
    label: label('转入公海', 'To pool'),
    kind: 'reference',
    on: ofMove('to_pool_id'),
    names: pools,
  },
];

export const leadDimensions: readonly Dimension[] = [...hands, ...origin, ...nature, ...outcome, ...moves];
