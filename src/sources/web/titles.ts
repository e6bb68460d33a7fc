import { defineTexts } from '../../platform/web/index.ts';

export const sourceTitles = defineTexts({
  sources: { zh: '数据源', en: 'Sources beside the CRM' },
  newSource: { zh: '新建数据源', en: 'New source' },
  source: { zh: '数据源', en: 'Source' },
  hint: {
    zh: '把表格、接口或外部数据库的数字，和 CRM 的放在一张报表里',
    en: 'Figures of spreadsheets, interfaces and databases in one report with those of the CRM',
  },
});
