import { defineTexts } from '../../platform/web/index.ts';

export const reportTitles = defineTexts({
  dashboards: { zh: '报表', en: 'Reports' },
  dashboard: { zh: '看板', en: 'Dashboard' },
  gridDesigner: { zh: '设计表格', en: 'Design a grid' },
  dictionary: { zh: '指标词典', en: 'Metric dictionary' },
});
