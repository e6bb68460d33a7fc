import { defineTexts } from '../../../platform/web/index.ts';

/** What all insights about leads say. */
export const qualityTexts = defineTexts({
  pages: { zh: '线索洞察的页面', en: 'Pages of lead insights' },
  came: { zh: '进来时间', en: 'Came' },
  movedOn: { zh: '流转时间', en: 'Moved' },
  matureOnly: { zh: '只看成熟的', en: 'Mature only' },
  matureMeans: {
    zh: '只看 {day} 之前进来的线索：从进来到有结果，80% 的线索不超过 {days} 天，更新的线索转化率还会上升。',
    en: 'Only leads that came before {day}: 80% settle within {days} days, and the rates of newer ones will still rise.',
  },
  tooNewToTell: {
    zh: '还没有一条线索有结果，分不出哪些是成熟的。',
    en: 'No lead has settled yet, so none can be told mature.',
  },
  nobody: { zh: '没有负责人', en: 'Nobody' },
  unknown: { zh: '未填写', en: 'Not filled in' },
  interval: {
    zh: '95% 区间 {low} – {high}，样本 {count} 条',
    en: '95% interval {low} – {high}, {count} leads',
  },
  few: { zh: '样本少 n={count}', en: 'few, n={count}' },
  fewMeans: { zh: '不足 20 条线索，这个比例很不稳。', en: 'Fewer than 20 leads: the rate says little.' },
  show: { zh: '查看 {name} 的{measure}', en: 'Show {measure} of {name}' },
  maturity: { zh: '成熟度 {share}', en: '{share} settled' },
  maturityMeans: {
    zh: '这批线索里已有结果的占 {share}：判为无效，或商机已赢单、输单。低于 80% 时转商机率和赢单率还会上升，先别下结论。',
    en: '{share} of these leads have settled: disqualified, or their deal won or lost. Below 80% the deal and win rates will still rise; do not conclude from them yet.',
  },
  gone: {
    zh: '这条线索刚被删除或移交，您已看不到它',
    en: 'This lead was just removed or handed over; you do not see it any more',
  },
  noLeads: { zh: '这段时间没有线索', en: 'No leads in this period' },
  noLeadsText: {
    zh: '换一个时间，或去掉筛选条件。',
    en: 'Choose another period, or take filters out.',
  },
  share: { zh: '占 {share}', en: '{share} of all' },
});
