import { sourceOptions } from '../../accounts/model/options.ts';
import { defineFields } from '../../platform/model/fields.ts';

/** The one statement of a deal's fields. Stage, outcome and loss reason change through stage changes only. */
export const dealFields = defineFields({
  object: 'deal',
  label: { zh: '商机', en: 'Deal' },
  plural: { zh: '商机', en: 'Deals' },
  fields: [
    { id: 'name', label: { zh: '商机名称', en: 'Deal name' }, kind: 'text', column: 'name', required: true, maxLength: 200, searchable: true, quick: true, listed: true },
    { id: 'account', label: { zh: '客户', en: 'Account' }, kind: 'reference', references: 'account', column: 'account_id', quick: true, listed: true, reportable: true },
    { id: 'amount', label: { zh: '金额', en: 'Amount' }, kind: 'money', column: 'amount', quick: true, listed: true, maskable: true },
    { id: 'stage', label: { zh: '阶段', en: 'Stage' }, kind: 'reference', references: 'stage', column: 'stage_id', readOnly: true, listed: true, reportable: true },
    { id: 'owner', label: { zh: '负责人', en: 'Owner' }, kind: 'user', column: 'owner_id', listed: true, reportable: true },
    { id: 'expected_close_on', label: { zh: '预计成交日期', en: 'Expected close' }, kind: 'day', column: 'expected_close_on', quick: true, listed: true },
    { id: 'next_step', label: { zh: '下一步', en: 'Next step' }, kind: 'text', column: 'next_step', maxLength: 300, quick: true, listed: true },
    { id: 'next_step_on', label: { zh: '下一步日期', en: 'Next step on' }, kind: 'day', column: 'next_step_on', quick: true },
    { id: 'product', label: { zh: '产品', en: 'Product' }, kind: 'reference', references: 'product', column: 'product_id', reportable: true },
    { id: 'source', label: { zh: '来源', en: 'Source' }, kind: 'select', column: 'source', options: sourceOptions, reportable: true },
    { id: 'contact', label: { zh: '主要联系人', en: 'Main contact' }, kind: 'reference', references: 'contact', column: 'contact_id' },
    { id: 'probability', label: { zh: '手填赢率', en: 'Own win probability' }, kind: 'percent', column: 'probability', hint: { zh: '不填时用阶段的赢率', en: 'The stage’s probability counts when empty' } },
    { id: 'pipeline', label: { zh: '销售流程', en: 'Pipeline' }, kind: 'reference', references: 'pipeline', column: 'pipeline_id', readOnly: true, reportable: true },
    { id: 'outcome', label: { zh: '结果', en: 'Outcome' }, kind: 'select', column: 'outcome', readOnly: true, options: [
      { value: 'open', label: { zh: '进行中', en: 'Open' }, color: 'blue' },
      { value: 'won', label: { zh: '赢单', en: 'Won' }, color: 'green' },
      { value: 'lost', label: { zh: '输单', en: 'Lost' }, color: 'red' },
    ] },
    { id: 'loss_reason', label: { zh: '输单原因', en: 'Loss reason' }, kind: 'reference', references: 'loss_reason', column: 'loss_reason_id', readOnly: true, reportable: true },
    { id: 'team', label: { zh: '团队', en: 'Team' }, kind: 'team', column: 'team_id', readOnly: true, reportable: true },
    { id: 'stage_entered_at', label: { zh: '进入阶段时间', en: 'In stage since' }, kind: 'instant', column: 'stage_entered_at', readOnly: true },
    { id: 'closed_at', label: { zh: '关闭时间', en: 'Closed at' }, kind: 'instant', column: 'closed_at', readOnly: true },
    { id: 'created_at', label: { zh: '创建时间', en: 'Created at' }, kind: 'instant', column: 'created_at', readOnly: true },
    { id: 'updated_at', label: { zh: '更新时间', en: 'Updated at' }, kind: 'instant', column: 'updated_at', readOnly: true },
    { id: 'external_id', label: { zh: '外部编号', en: 'External id' }, kind: 'text', column: 'external_id', maxLength: 200, searchable: true },
    { id: 'description', label: { zh: '备注', en: 'Notes' }, kind: 'long_text', column: 'description', maxLength: 10_000 },
  ],
});
