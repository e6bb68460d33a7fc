import { defineTexts } from '../../../platform/web/index.ts';

export const detailTexts = defineTexts({
  times: { zh: '停留时间', en: 'Time in stage' },
  stage: { zh: '阶段', en: 'Stage' },
  completed: { zh: '已离开', en: 'Ended' },
  completedMeans: {
    zh: '已经离开的每次停留，日历天：中位数 / P80。只看已离开的会偏乐观，请和“还在”一起看',
    en: 'Each stay that ended, calendar days: median / P80. Alone it flatters: see it beside those that go on',
  },
  open: { zh: '还在', en: 'Going on' },
  openMeans: {
    zh: '还在这个阶段的，已经等了多少天：中位数 / P80',
    en: 'Those still in the stage, as long as they have waited: median / P80',
  },
  working: { zh: '工作日', en: 'Working days' },
  workingMeans: {
    zh: '已离开的停留按公司自己的工作日历计（含节假日和调休）：中位数 / P80',
    en: 'Ended stays in the working days of the organisation’s own calendar: median / P80',
  },
  latest: { zh: '最后一次', en: 'Last stay' },
  latestMeans: {
    zh: '离开了的商机，最后一次停留的天数：中位数 / P80',
    en: 'Of deals that left: the days of their last stay, median / P80',
  },
  cumulative: { zh: '累计', en: 'All stays' },
  cumulativeMeans: {
    zh: '离开了的商机，退回再来的也加在一起：中位数 / P80',
    en: 'Of deals that left: all their stays together, returns included, median / P80',
  },
  advances: { zh: '{days} 天内推进', en: 'Further within {days} d' },
  advancesMeans: {
    zh: '生存估计（Kaplan–Meier）：还没结果的按已观察的天数算进去，所以没结束的这批也能估。和“只看已结束的”并排看',
    en: 'Survival estimate (Kaplan–Meier): what is undecided counts as long as it was watched, so a cohort not settled can be judged, too; see it beside the settled alone',
  },
  pair: { zh: '{median} / {p80} 天', en: '{median} / {p80} d' },
  count: { zh: '{count} 次', en: 'n = {count}' },
  moves: { zh: '从哪来，到哪去', en: 'Where deals went' },
  movesLabel: {
    zh: '这段时间每个阶段离开的商机去了哪里',
    en: 'Where the deals that left each stage in these days went',
  },
  from: { zh: '离开', en: 'Left' },
  to: { zh: '去向', en: 'Went to' },
  deals: { zh: '商机', en: 'Deals' },
  leaves: { zh: '离开 {stage}', en: 'from {stage}' },
  noMoves: { zh: '这段时间没有商机离开阶段', en: 'No deal left a stage in these days' },
});
