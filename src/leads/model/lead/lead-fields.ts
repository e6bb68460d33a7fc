import { sourceOptions } from '../../../accounts/model/options.ts';
import { defineFields, type Field } from '../../../platform/model/fields.ts';
import { externalId, keptFields, mergedInto, ownedFields } from '../../../records/model/kept-fields.ts';
import { personFields, wishFields } from './person-fields.ts';
import { disqualifyReasons, leadStatusOptions, returnReasons } from './lead-status.ts';

/** The newest touch, and what the first one was. */
const origin: readonly Field[] = [
  {
    id: 'source',
    label: { zh: '来源', en: 'Source' },
    kind: 'select',
    column: 'source',
    options: sourceOptions,
    quick: true,
    listed: true,
    width: 112,
    reportable: true,
  },
  { id: 'medium', label: { zh: '媒介', en: 'Medium' }, kind: 'text', column: 'medium', maxLength: 100 },
  {
    id: 'campaign',
    label: { zh: '活动', en: 'Campaign' },
    kind: 'text',
    column: 'campaign',
    maxLength: 200,
    reportable: true,
  },
  {
    id: 'content',
    label: { zh: '内容', en: 'Content' },
    kind: 'text',
    column: 'content',
    maxLength: 200,
    reportable: true,
  },
  {
    id: 'click_id',
    label: { zh: '点击编号', en: 'Click id' },
    kind: 'text',
    column: 'click_id',
    maxLength: 200,
    readOnly: true,
  },
  {
    id: 'first_source',
    label: { zh: '首次来源', en: 'First source' },
    kind: 'select',
    column: 'first_source',
    options: sourceOptions,
    readOnly: true,
    reportable: true,
  },
  {
    id: 'first_campaign',
    label: { zh: '首次活动', en: 'First campaign' },
    kind: 'text',
    column: 'first_campaign',
    readOnly: true,
  },
  {
    id: 'first_content',
    label: { zh: '首次内容', en: 'First content' },
    kind: 'text',
    column: 'first_content',
    readOnly: true,
  },
];

const judgement: readonly Field[] = [
  {
    id: 'status',
    label: { zh: '状态', en: 'Status' },
    kind: 'select',
    column: 'status',
    options: leadStatusOptions,
    readOnly: true,
    listed: true,
    width: 112,
    reportable: true,
  },
  {
    id: 'level',
    label: { zh: '等级', en: 'Level' },
    kind: 'text',
    column: 'level',
    readOnly: true,
    listed: true,
    width: 64,
    reportable: true,
    hint: { zh: '字母是匹配度，数字是意向度', en: 'The letter is the fit, the digit the engagement' },
  },
  {
    id: 'score',
    label: { zh: '评分', en: 'Score' },
    kind: 'integer',
    column: 'score',
    readOnly: true,
    listed: true,
  },
  {
    id: 'priority',
    label: { zh: '时限与优先级', en: 'Deadline and priority' },
    kind: 'integer',
    column: 'priority',
    readOnly: true,
    listed: true,
    width: 140,
    hint: {
      zh: '先看期限，再看等级和评分',
      en: 'By the deadline, then by level and score',
    },
  },
  { id: 'fit', label: { zh: '匹配度', en: 'Fit' }, kind: 'integer', column: 'fit', readOnly: true },
  {
    id: 'engagement',
    label: { zh: '意向度', en: 'Engagement' },
    kind: 'integer',
    column: 'engagement',
    readOnly: true,
  },
  {
    id: 'tags',
    label: { zh: '标签', en: 'Tags' },
    kind: 'reference',
    references: 'tag',
    many: true,
    readOnly: true,
    listed: true,
    width: 168,
  },
  {
    id: 'disqualify_reason',
    label: { zh: '无效原因', en: 'Why disqualified' },
    kind: 'select',
    column: 'disqualify_reason',
    options: disqualifyReasons,
    readOnly: true,
    reportable: true,
  },
  {
    id: 'return_reason',
    label: { zh: '退回原因', en: 'Why returned' },
    kind: 'select',
    column: 'return_reason',
    options: returnReasons,
    readOnly: true,
    reportable: true,
  },
];

const moments: readonly Field[] = (
  [
    ['assigned_at', '分配时间', 'Assigned at'],
    ['accept_due_at', '接收期限', 'To be accepted by'],
    ['accepted_at', '接收时间', 'Accepted at'],
    ['first_contact_at', '首次联系时间', 'First contact at'],
    ['last_contact_at', '最近联系时间', 'Last contact at'],
    ['qualified_at', '确认时间', 'Qualified at'],
    ['converted_at', '转商机时间', 'Converted at'],
    ['disqualified_at', '判无效时间', 'Disqualified at'],
    ['returned_at', '退回时间', 'Returned at'],
    ['return_due_at', '退回处理期限', 'Return to be dealt with by'],
    ['recycle_at', '回收时间', 'Goes back to the pool at'],
  ] as const
).map(([id, zh, en]): Field => ({ id, label: { zh, en }, kind: 'instant', column: id, readOnly: true }));

const results: readonly Field[] = (
  [
    ['account', '客户', 'Account'],
    ['contact', '联系人', 'Contact'],
    ['deal', '商机', 'Deal'],
    ['pool', '公海', 'Pool'],
  ] as const
).map(([id, zh, en]): Field => ({
  id,
  label: { zh, en },
  kind: 'reference',
  references: id,
  column: `${id}_id`,
  readOnly: true,
}));

/** The one statement of a lead's fields. Status, judgement and moments change through use cases only. */
export const leadFields = defineFields({
  object: 'lead',
  label: { zh: '线索', en: 'Lead' },
  plural: { zh: '线索', en: 'Leads' },
  fields: [
    ...personFields,
    ...wishFields,
    ...origin,
    ...judgement,
    ...ownedFields,
    ...moments,
    ...results,
    externalId,
    mergedInto('lead'),
    ...keptFields,
  ],
});
