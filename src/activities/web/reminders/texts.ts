import { defineTexts } from '../../../platform/web/index.ts';

export const reminderTexts = defineTexts({
  remind: { zh: '提醒', en: 'Remind' },
  never: { zh: '不提醒', en: 'No reminder' },
  'on-day': { zh: '截止当天 9:00', en: '9:00 on the day' },
  'day-before': { zh: '截止前一天 18:00', en: '18:00 the day before' },
  own: { zh: '自定义时间', en: 'Another time' },
  remindAt: { zh: '提醒时间', en: 'Remind at' },
  atStart: { zh: '开始时', en: 'When it begins' },
  minutes: { zh: '{count} 分钟前', en: '{count} minutes before' },
  hours: { zh: '{count} 小时前', en: '{count} h before' },
  days: { zh: '{count} 天前', en: '{count} d before' },
  sameDay: { zh: '当天 {time}', en: 'On the day at {time}' },
  dayBefore: { zh: '前一天 {time}', en: 'The day before at {time}' },
  willRemind: { zh: '{at} 提醒', en: 'reminder {at}' },
});
