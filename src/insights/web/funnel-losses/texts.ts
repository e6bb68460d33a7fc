import { defineTexts } from '../../../platform/web/index.ts';

export const lossTexts = defineTexts({
  title: { zh: '掉单：阶段 × 原因', en: 'Losses: stage × reason' },
  titleMeans: {
    zh: '这批商机中现在为输单的，按最后停留的阶段和原因；原因从多到少，累计占比看前几个原因占了多少',
    en: 'Of these deals those lost now, by the last stage they stood in and the reason; the cumulative share tells how much the first reasons explain',
  },
  reason: { zh: '原因', en: 'Reason' },
  total: { zh: '合计', en: 'All' },
  share: { zh: '累计占比', en: 'Cumulative' },
  none: { zh: '未写', en: 'None given' },
  elsewhere: { zh: '其他阶段', en: 'Elsewhere' },
  open: { zh: '{stage} · {reason} 掉单的商机', en: 'Lost from {stage} · {reason}' },
  trend: { zh: '每月掉单', en: 'Losses by month' },
  trendLabel: { zh: '最近 12 个月每个阶段的掉单数量', en: 'Losses of the last 12 months by stage' },
  month: { zh: '月份', en: 'Month' },
});
