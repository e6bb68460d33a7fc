import { defineTexts } from '../../../platform/web/index.ts';

export const dataQualityTexts = defineTexts({
  title: { zh: '数据质量', en: 'Data quality' },
  by: { zh: '查看方式', en: 'Show by' },
  person: { zh: '按人员', en: 'By person' },
  team: { zh: '按团队', en: 'By team' },
  period: { zh: '时间', en: 'Period' },
  trust: { zh: '可信度', en: 'Trust' },
  formula: {
    zh: '可信度 = 100% − 各失真信号的扣分：信号权重 ×（可疑占比超出容许的部分），按权重归一；近半年内不足 20 件可考察时不给分。',
    en: 'Trust = 100 % less what each sign costs: its weight × the doubted share beyond what is usual, over all weights; with fewer than 20 things to look at in half a year no score is told.',
  },
  who: { zh: '对象', en: 'Who' },
  nobody: { zh: '无归属', en: 'Nobody’s' },
  score: { zh: '可信度', en: 'Trust' },
  signs: { zh: '可疑 / 考察 · 扣分', en: 'Doubted / looked at · cost' },
  few: { zh: '样本不足', en: 'Too little' },
  open: { zh: '查看{name}的证据：{sign}', en: 'Evidence of {sign} for {name}' },
  evidence: { zh: '{name} · {sign}', en: '{name} · {sign}' },
  kept: { zh: '完整度与待补全', en: 'Completeness, and what to complete' },
  toComplete: { zh: '待补全 {count}', en: '{count} to complete' },
  openBelow: { zh: '查看{name}待补全的{kind}', en: '{kind} of {name} to complete' },
  none: { zh: '您负责的范围内还没有数据', en: 'There is nothing yet in what you look after' },
  trend: { zh: '每周可信度', en: 'Trust by week' },
  trendText: {
    zh: '只算有发生日期的信号；样本不足的周不画。',
    en: 'Only signs that have a day; weeks with too little are left out.',
  },
  week: { zh: '周（周一）', en: 'Week from' },
  gone: { zh: '这条记录刚被删除或移交', en: 'This record was just removed or handed over' },
});
