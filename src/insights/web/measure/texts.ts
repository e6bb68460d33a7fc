import { defineTexts } from '../../../platform/web/index.ts';

export const measureTexts = defineTexts({
  onPrevious: { zh: '较上期 {change}', en: '{change} vs before' },
  onLastYear: { zh: '较去年同期 {change}', en: '{change} vs last year' },
  points: { zh: '{value} 个百分点', en: '{value} points' },
  days: { zh: '{value} 天', en: '{value} d' },
  hours: { zh: '{value} 小时', en: '{value} h' },
  minutes: { zh: '{value} 分钟', en: '{value} min' },
  open: { zh: '查看“{name}”背后的记录', en: 'Show the records behind “{name}”' },
  behind: { zh: '{name}：背后的商机', en: '{name}: the deals behind it' },
});
