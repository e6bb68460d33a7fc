import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const contractSettingTitles = defineTexts({
  title: { zh: '合同规则与模板', en: 'Contract rules and templates' },
  hint: {
    zh: '合同编号、乙方信息、谁能登记签署、到期和应收提醒，以及 Word 模板',
    en: 'Numbers, ourselves as a party, who may sign, reminders, and Word templates',
  },
});
