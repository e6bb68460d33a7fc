import { defineTexts } from '../../../platform/web/index.ts';

/** The names of the pages of assignment. */
export const assignmentTitles = defineTexts({
  rules: { zh: '线索分配', en: 'Lead assignment' },
  simulation: { zh: '分配模拟', en: 'Assignment simulation' },
  desk: { zh: '线索分配台', en: 'Assignment desk' },
});

export const assignmentHints = defineTexts({
  rules: {
    zh: '分配规则、权重、接收时限、工作时间',
    en: 'Assignment rules, weights, accept times, working hours',
  },
});
