import type { FieldOption } from '../../../platform/model/fields.ts';

export const leadStatuses = [
  'new',
  'working',
  'qualified',
  'converted',
  'disqualified',
  'returned',
  'merged',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** The columns of the board, in the order work goes on. */
export const boardStatuses: readonly LeadStatus[] = leadStatuses.filter((status) => status !== 'merged');

export const leadStatusOptions: readonly FieldOption[] = [
  { value: 'new', label: { zh: '待联系', en: 'New' }, color: 'blue' },
  { value: 'working', label: { zh: '跟进中', en: 'Working' }, color: 'amber' },
  { value: 'qualified', label: { zh: '已确认', en: 'Qualified' }, color: 'green' },
  { value: 'converted', label: { zh: '已转商机', en: 'Converted' }, color: 'green' },
  { value: 'disqualified', label: { zh: '无效', en: 'Disqualified' }, color: 'red' },
  { value: 'returned', label: { zh: '已退回市场', en: 'Returned to marketing' }, color: 'neutral' },
  { value: 'merged', label: { zh: '已合并', en: 'Merged' }, color: 'neutral' },
];

const open: ReadonlySet<LeadStatus> = new Set(['new', 'working', 'qualified']);

/** Is somebody still to work on it? */
export function isOpenLead(status: LeadStatus): boolean {
  return open.has(status);
}

/** Why a lead is of no use. */
export const disqualifyReasons: readonly FieldOption[] = [
  { value: 'unreachable', label: { zh: '联系不上', en: 'Cannot be reached' } },
  { value: 'wrong_contact', label: { zh: '空号或信息有误', en: 'Wrong number or details' } },
  { value: 'no_need', label: { zh: '没有需求', en: 'No need' } },
  { value: 'no_budget', label: { zh: '没有预算', en: 'No budget' } },
  { value: 'out_of_range', label: { zh: '不在服务范围', en: 'Outside what we offer' } },
  { value: 'competitor', label: { zh: '同行打探', en: 'A competitor' } },
  { value: 'spam', label: { zh: '垃圾信息', en: 'Spam' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
];

/** Why sales gives a lead back to marketing. */
export const returnReasons: readonly FieldOption[] = [
  { value: 'too_early', label: { zh: '时机未到，需要培育', en: 'Too early, to be nurtured' } },
  { value: 'wrong_audience', label: { zh: '不是目标客户', en: 'Not our kind of customer' } },
  { value: 'incomplete', label: { zh: '信息不全', en: 'Not enough is known' } },
  { value: 'misled', label: { zh: '被内容误导', en: 'Misled by the content' } },
  { value: 'duplicate', label: { zh: '重复线索', en: 'We had it already' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
];
