import { defineTexts } from '../../../platform/web/index.ts';

/** Words that stand wherever a lead is shown. */
export const shownTexts = defineTexts({
  acceptIn: { zh: '{span}内接收', en: 'accept within {span}' },
  acceptOver: { zh: '接收超时 {span}', en: 'not accepted for {span}' },
  returnIn: { zh: '{span}内处理退回', en: 'answer the return within {span}' },
  returnOver: { zh: '退回超时 {span}', en: 'return overdue by {span}' },
  goingBackIn: { zh: '{span}后回收', en: 'goes back in {span}' },
  goingBackOver: { zh: '即将回收', en: 'goes back now' },
  dueAt: { zh: '期限 {at}', en: 'Due {at}' },
  minute: { zh: '{count} 分钟', en: '{count} min' },
  hour: { zh: '{count} 小时', en: '{count} h' },
  day: { zh: '{count} 天', en: '{count} d' },
});
