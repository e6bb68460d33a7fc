import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const pageTitles = defineTexts({
  home: { zh: '工作台', en: 'Home' },
  customerInsights: { zh: '客户分层洞察', en: 'Customers in figures' },
  nextBest: { zh: '下一批客户', en: 'Next best customers' },
  funnel: { zh: '漏斗', en: 'Funnel' },
  cockpit: { zh: '驾驶舱', en: 'Cockpit' },
  bottleneck: { zh: '瓶颈', en: 'Bottlenecks' },
  people: { zh: '人员成绩', en: 'People' },
  person: { zh: '成绩单', en: 'Scorecard' },
  myFunnel: { zh: '我的漏斗', en: 'My funnel' },
  playbookEffect: { zh: '话术效果', en: 'What scripts do' },
  dashboard: { zh: '销售概览', en: 'Sales overview' },
  quoteInsights: { zh: '报价洞察', en: 'Quotes in figures' },
  coaching: { zh: '辅导清单', en: 'Coaching list' },
  dataQuality: { zh: '数据质量', en: 'Data quality' },
});
