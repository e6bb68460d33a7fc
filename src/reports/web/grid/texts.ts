import { defineTexts } from '../../../platform/web/index.ts';

export const gridViewTexts = defineTexts({
  open: { zh: '查看背后的记录', en: 'Show the records behind it' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  stop: { zh: '停止计算', en: 'Stop' },
  stopped: { zh: '已停止计算', en: 'Stopped' },
  again: { zh: '重新计算', en: 'Ask again' },
  faulty: {
    zh: '这张表用到了您无权查看的字段或指标，或尚未设计完成',
    en: 'This grid uses fields or measures that are not yours to see, or is not finished',
  },
  design: { zh: '设计表格', en: 'Design the grid' },
  empty: { zh: '空表格', en: 'An empty grid' },
  add: { zh: '添加表格', en: 'Add a grid' },
});
