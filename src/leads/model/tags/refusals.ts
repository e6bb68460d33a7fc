import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const tagRefusals = {
  tagUnknown: {
    code: 'tag_unknown',
    status: 422,
    label: { zh: '没有这个标签，或已归档', en: 'There is no such tag, or it is archived' },
  },
  fieldUnknown: {
    code: 'rule_field_unknown',
    status: 422,
    label: { zh: '规则里的字段不存在：{field}', en: 'A rule names a field that does not exist: {field}' },
  },
  orderIncomplete: {
    code: 'rule_order_incomplete',
    status: 422,
    label: {
      zh: '规则已被别人增减，请刷新后再排序',
      en: 'Rules were added or removed meanwhile; reload and order them again',
    },
  },
} satisfies Record<string, RefusalReason>;
