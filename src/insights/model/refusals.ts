/** Why insights does not answer a question. */
import type { RefusalReason } from '../../platform/model/refusal.ts';

export const insightRefusals = {
  unknownField: {
    code: 'unknown_field',
    status: 400,
    label: {
      zh: '没有“{field}”这个指标或维度，或您无权使用',
      en: 'There is no measure or dimension “{field}”, or you may not use it',
    },
  },
  unknownValue: {
    code: 'unknown_value',
    status: 400,
    label: { zh: '“{field}”没有“{value}”这个值', en: '“{field}” has no value “{value}”' },
  },
  unsuitableOperator: {
    code: 'unsuitable_operator',
    status: 400,
    label: { zh: '“{field}”不能用“{op}”来筛选', en: '“{field}” cannot be filtered with “{op}”' },
  },
  notTogether: {
    code: 'not_together',
    status: 400,
    label: {
      zh: '“{field}”不能和“{measure}”一起使用',
      en: '“{field}” cannot be used together with “{measure}”',
    },
  },
  notInThePast: {
    code: 'not_in_the_past',
    status: 400,
    label: {
      zh: '“{field}”无法按过去的时点计算：历史记录里没有它需要的内容',
      en: '“{field}” cannot be answered for a past instant: the history does not hold what it needs',
    },
  },
  comparisonNeedsPeriod: {
    code: 'comparison_needs_period',
    status: 400,
    label: {
      zh: '对比需要且只需要一个日期区间（between）筛选',
      en: 'A comparison needs exactly one filter by a period of days (between)',
    },
  },
  notShared: {
    code: 'not_shared',
    status: 400,
    label: {
      zh: '“{field}”不是这几个主题共有的维度，不能放在一起看',
      en: '“{field}” is not shared by these subjects, so they cannot be looked at together',
    },
  },
  tooManyTogether: {
    code: 'too_many_together',
    status: 400,
    label: {
      zh: '几个主题放在一起看时，最多 {most} 种组合；请换更粗的维度或加筛选',
      en: 'Several subjects together have at most {most} combinations: split by less, or filter',
    },
  },
  unknownCell: {
    code: 'unknown_cell',
    status: 400,
    label: { zh: '这个问题的答案里没有这一格', en: 'The answer to this question has no such cell' },
  },
} satisfies Record<string, RefusalReason>;
