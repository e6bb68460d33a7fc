import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const requirementTitles = defineTexts({
  forms: { zh: '需求表设计', en: 'Requirement forms' },
  formsHint: {
    zh: '每个销售流程要问清客户哪些需求，填好后自动归档在商机上',
    en: 'What each pipeline asks of a customer’s needs, archived on the deal',
  },
  requirements: { zh: '需求表', en: 'Requirements' },
});
