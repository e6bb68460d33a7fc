import { defineFields, type Field } from '../../../platform/model/fields.ts';
import { externalId, keptFields, ownedFields } from '../../../records/model/kept-fields.ts';
import { caseStateOptions } from './case-state.ts';
import { caseChannelOptions, caseKindOptions, casePriorityOptions } from './priorities.ts';

const told: readonly Field[] = [
  {
    id: 'name',
    label: { zh: '问题', en: 'Subject' },
    kind: 'text',
    column: 'name',
    required: true,
    maxLength: 200,
    searchable: true,
    quick: true,
    listed: true,
    width: 260,
  },
  {
    id: 'number',
    label: { zh: '服务单号', en: 'Case number' },
    kind: 'text',
    column: 'number',
    readOnly: true,
    searchable: true,
    listed: true,
    width: 130,
  },
  {
    id: 'account',
    label: { zh: '客户', en: 'Account' },
    kind: 'reference',
    references: 'account',
    column: 'account_id',
    required: true,
    quick: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'contact',
    label: { zh: '联系人', en: 'Contact' },
    kind: 'reference',
    references: 'contact',
    column: 'contact_id',
    quick: true,
  },
  {
    id: 'kind',
    label: { zh: '类型', en: 'Kind' },
    kind: 'select',
    column: 'kind',
    options: caseKindOptions,
    required: true,
    quick: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'priority',
    label: { zh: '优先级', en: 'Priority' },
    kind: 'select',
    column: 'priority',
    options: casePriorityOptions,
    required: true,
    quick: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'select',
    column: 'state',
    options: caseStateOptions,
    readOnly: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'due_at',
    label: { zh: '应答期限', en: 'Due' },
    kind: 'instant',
    column: 'due_at',
    readOnly: true,
    listed: true,
  },
  {
    id: 'description',
    label: { zh: '问题描述', en: 'Description' },
    kind: 'long_text',
    column: 'description',
    maxLength: 10_000,
    quick: true,
  },
  {
    id: 'channel',
    label: { zh: '来自', en: 'Channel' },
    kind: 'select',
    column: 'channel',
    options: caseChannelOptions,
    required: true,
    quick: true,
    reportable: true,
  },
  {
    id: 'product',
    label: { zh: '产品', en: 'Product' },
    kind: 'reference',
    references: 'product',
    column: 'product_id',
    reportable: true,
  },
  { id: 'deal', label: { zh: '商机', en: 'Deal' }, kind: 'reference', references: 'deal', column: 'deal_id' },
];

const moment = (id: string, zh: string, en: string): Field => ({
  id,
  label: { zh, en },
  kind: 'instant',
  column: id,
  readOnly: true,
});

const worked = (id: string, zh: string, en: string): Field => ({
  id,
  label: { zh, en },
  kind: 'integer',
  column: id,
  readOnly: true,
});

const times: readonly Field[] = [
  moment('respond_due_at', '首次响应期限', 'First response due'),
  moment('responded_at', '首次响应', 'First response'),
  worked('respond_minutes', '首次响应用时（工作分钟）', 'First response, working minutes'),
  moment('solve_due_at', '解决期限', 'Solution due'),
  moment('amber_at', '临近期限', 'Presses from'),
  moment('waiting_since', '等待客户自', 'Waiting since'),
  moment('solved_at', '解决时间', 'Solved at'),
  worked('solve_minutes', '解决用时（工作分钟）', 'Solution, working minutes'),
  moment('closed_at', '关闭时间', 'Closed at'),
  moment('escalated_at', '上报时间', 'Escalated at'),
  {
    id: 'sla_kept',
    label: { zh: '按时完成', en: 'Times kept' },
    kind: 'boolean',
    column: 'sla_kept',
    readOnly: true,
    reportable: true,
  },
  {
    id: 'reopened_count',
    label: { zh: '重新打开次数', en: 'Times re-opened' },
    kind: 'integer',
    column: 'reopened_count',
    readOnly: true,
  },
];

/** The one statement of a case's fields. Its state and its times change through moves and answers only. */
export const caseFields = defineFields({
  object: 'case',
  label: { zh: '服务单', en: 'Case' },
  plural: { zh: '服务单', en: 'Cases' },
  fields: [...told, ...ownedFields, ...times, externalId, ...keptFields],
});
