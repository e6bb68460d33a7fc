import { defineTexts } from '../../platform/web/index.ts';

export const reportTitles = defineTexts({
  dashboards: { zh: '报表', en: 'Reports' },
  dashboard: { zh: '报表', en: 'Report' },
  newReport: { zh: '新建报表', en: 'New report' },
  gridDesigner: { zh: '设计表格', en: 'Design a grid' },
  outside: { zh: '报表外发名单', en: 'Reports to outside' },
  outsideHint: {
    zh: '定时发送可以把报表发给哪些外部邮箱',
    en: 'To which addresses outside schedules may send reports',
  },
  forms: { zh: '填报', en: 'Forms' },
  form: { zh: '填报表', en: 'Form' },
  formBoard: { zh: '完成情况', en: 'Who has handed in' },
  formDesign: { zh: '设计填报表', en: 'Design a form' },
  screens: { zh: '大屏', en: 'Wall screens' },
  screen: { zh: '大屏', en: 'Wall screen' },
  television: { zh: '连接电视', en: 'Connect a TV' },
  openReport: { zh: '报表', en: 'Report' },
  dictionary: { zh: '指标词典', en: 'Metric dictionary' },
});
