import { defineTexts } from '../../../platform/web/index.ts';

export const controlTexts = defineTexts({
  allTime: { zh: '全部时间', en: 'All time' },
  days: { zh: '{first} 至 {last}', en: '{first} to {last}' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到（含当天）', en: 'To (included)' },
  apply: { zh: '应用', en: 'Apply' },
  wrongOrder: { zh: '结束日期早于开始日期', en: 'The end is before the beginning' },
  addFilter: { zh: '添加筛选', en: 'Add a filter' },
  empty: { zh: '未填写', en: 'Not filled in' },
  noValues: { zh: '没有可选的值', en: 'There are no values' },
  find: { zh: '查找', en: 'Find' },
  joined: { zh: '{first} 等 {count} 项', en: '{first} and others ({count})' },
});
