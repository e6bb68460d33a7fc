import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail, the settings and the window say them. */
export const pageTitles = defineTexts({
  deals: { zh: '商机', en: 'Deals' },
  dealList: { zh: '商机列表', en: 'Deal list' },
  deal: { zh: '商机', en: 'Deal' },
  pipelines: { zh: '销售流程', en: 'Pipelines' },
  processMap: { zh: '流程图', en: 'Process map' },
  progress: { zh: '推进看板', en: 'Progress board' },
  clocks: { zh: '商机预警', en: 'Deal warnings' },
});

export const pageHints = defineTexts({
  clocks: {
    zh: '停留、沟通、承诺允许几天，逐级提醒和每日汇总',
    en: 'Days allowed in a stage, in silence and after a promise; escalation and digest',
  },
  pipelines: { zh: '阶段、目标天数和转化、输单原因', en: 'Stages, target days and conversion, loss reasons' },
});
