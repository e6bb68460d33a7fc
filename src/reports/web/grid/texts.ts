import { defineTexts } from '../../../platform/web/index.ts';

export const gridViewTexts = defineTexts({
  open: { zh: '查看背后的记录', en: 'Show the records behind it' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  stop: { zh: '停止计算', en: 'Stop' },
  stopped: { zh: '已停止计算', en: 'Stopped' },
  again: { zh: '重新计算', en: 'Ask again' },
  excel: { zh: '导出 Excel', en: 'Excel' },
  pdf: { zh: '导出 PDF', en: 'PDF' },
  design: { zh: '设计表格', en: 'Design the grid' },
});
