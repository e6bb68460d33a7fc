import { defineTexts } from '../../platform/web/index.ts';

export const pageTitles = defineTexts({
  service: { zh: '售后', en: 'After-sales' },
  cases: { zh: '服务单', en: 'Cases' },
  case: { zh: '服务单', en: 'Case' },
  surveys: { zh: '问卷', en: 'Surveys' },
  survey: { zh: '问卷', en: 'Survey' },
  conversation: { zh: '沟通', en: 'Conversation' },
  checklist: { zh: '交付清单', en: 'Checklist' },
  deliveries: { zh: '交付', en: 'Deliveries' },
  delivery: { zh: '交付单', en: 'Delivery' },
  insights: { zh: '售后洞察', en: 'After-sales insights' },
  satisfaction: { zh: '满意度与回访', en: 'Satisfaction and visits' },
  rules: { zh: '售后规则', en: 'Rules for after-sales' },
  rulesHint: {
    zh: '响应与解决时限、交付模板、回访计划、复购',
    en: 'Times to respond and to solve, delivery templates, return visits, repurchase',
  },
});
