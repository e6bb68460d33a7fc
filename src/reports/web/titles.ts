import { defineTexts } from '../../platform/web/index.ts';

export const reportTitles = defineTexts({
  dashboards: { zh: '报表', en: 'Reports' },
  dashboard: { zh: '看板', en: 'Dashboard' },
  dictionary: { zh: '指标词典', en: 'Metric dictionary' },
});
