import { defineTexts } from '../../../platform/web/index.ts';

export const templateTexts = defineTexts({
  newReport: { zh: '新建报表', en: 'New report' },
  hint: {
    zh: '选一个模板，数字马上就是您自己的；每个模板都可以随意改。',
    en: 'Choose a template: its numbers are yours at once, and everything in it can be changed.',
  },
  empty: { zh: '空白报表', en: 'Empty report' },
  emptyTells: { zh: '自己从字段拖出来', en: 'Drag it together from the fields' },
  untitled: { zh: '未命名报表', en: 'Untitled report' },
  makeReport: { zh: '做成报表', en: 'Make a report' },
  asList: { zh: '做成明细', en: 'As a list' },
  asPivot: { zh: '做成交叉表', en: 'As a pivot table' },
  noPivot: {
    zh: '搜索或有的筛选条件不能用来计数',
    en: 'The search or one of the conditions cannot be counted by',
  },
});
