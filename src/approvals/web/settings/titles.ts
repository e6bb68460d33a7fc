import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const flowTitles = defineTexts({
  flows: { zh: '审批流程', en: 'Approval flows' },
  flowsHint: {
    zh: '什么单据、在什么条件下、由谁审批；改动只影响之后提交的单据',
    en: 'Which papers are approved by whom and when; changes concern what is submitted afterwards',
  },
});
