import type { FieldOption } from '../../../platform/model/fields.ts';

/** Why somebody gives a lead back to a pool; "other" asks for a note. */
export const releaseReasons = [
  { value: 'no_answer', label: { zh: '多次联系不上', en: 'Could not be reached' } },
  { value: 'not_now', label: { zh: '暂无需求', en: 'No need at present' } },
  { value: 'no_budget', label: { zh: '预算不足', en: 'Not enough budget' } },
  { value: 'not_my_field', label: { zh: '不在我的行业或区域', en: 'Not my industry or region' } },
  { value: 'no_time', label: { zh: '手头线索太多', en: 'Too many leads at hand' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
] as const satisfies readonly FieldOption[];

export type ReleaseReason = (typeof releaseReasons)[number]['value'];
