/** How pressing a case is, what it is about, and how it came in. */
import type { FieldOption } from '../../../platform/model/fields.ts';

/** The most pressing first. */
const casePriorities = ['urgent', 'high', 'normal', 'low'] as const;
export type CasePriority = (typeof casePriorities)[number];

export const casePriorityOptions: readonly (FieldOption & { value: CasePriority })[] = [
  { value: 'urgent', label: { zh: '紧急', en: 'Urgent' }, color: 'red' },
  { value: 'high', label: { zh: '高', en: 'High' }, color: 'amber' },
  { value: 'normal', label: { zh: '普通', en: 'Normal' }, color: 'neutral' },
  { value: 'low', label: { zh: '低', en: 'Low' }, color: 'neutral' },
];

export const caseKindOptions: readonly FieldOption[] = [
  { value: 'fault', label: { zh: '故障报修', en: 'Fault' }, color: 'red' },
  { value: 'question', label: { zh: '使用咨询', en: 'Question' }, color: 'blue' },
  { value: 'complaint', label: { zh: '投诉', en: 'Complaint' }, color: 'amber' },
  { value: 'wish', label: { zh: '需求建议', en: 'Wish' }, color: 'neutral' },
  { value: 'return', label: { zh: '退换货', en: 'Return' }, color: 'neutral' },
  { value: 'other', label: { zh: '其他', en: 'Other' }, color: 'neutral' },
];

export const caseChannelOptions: readonly FieldOption[] = [
  { value: 'phone', label: { zh: '电话', en: 'Phone' } },
  { value: 'wechat', label: { zh: '微信', en: 'WeChat' } },
  { value: 'email', label: { zh: '邮件', en: 'E-mail' } },
  { value: 'portal', label: { zh: '服务链接', en: 'Service link' } },
  { value: 'onsite', label: { zh: '现场', en: 'On site' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
];
