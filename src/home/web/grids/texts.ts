import { defineTexts } from '../../../platform/web/index.ts';

export const gridPageTexts = defineTexts({
  title: { zh: '表格报表', en: 'Grid reports' },
  report: { zh: '报表', en: 'Report' },
  period: { zh: '时间', en: 'Period' },
  excel: { zh: '导出 Excel', en: 'Excel' },
  pdf: { zh: '导出 PDF', en: 'PDF' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
});
