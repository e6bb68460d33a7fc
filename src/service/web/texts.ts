import { defineTexts } from '../../platform/web/index.ts';

export const pageTitles = defineTexts({
  service: { zh: '售后', en: 'After-sales' },
  cases: { zh: '服务单', en: 'Cases' },
  case: { zh: '服务单', en: 'Case' },
  rules: { zh: '售后规则', en: 'Rules for after-sales' },
  rulesHint: {
    zh: '响应与解决时限、自动关闭',
    en: 'Times to respond and to solve, closing by itself',
  },
});
