import { defineTexts } from '../../../platform/web/index.ts';

export const followUpTexts = defineTexts({
  result: { zh: '结果', en: 'Result' },
  contact: { zh: '和谁谈的', en: 'Talked to' },
  nextStep: { zh: '下一步', en: 'Next step' },
  nextStepHint: { zh: '例如：发报价单', en: 'Send the quote, for instance' },
  nextStepOn: { zh: '下一步日期', en: 'On' },
  saved: { zh: '已记下', en: 'Written down' },
  savedWithNextStep: { zh: '已记下，下一步已安排', en: 'Written down, and the next step is planned' },
});
