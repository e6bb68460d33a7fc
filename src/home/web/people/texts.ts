import { defineTexts } from '../../../platform/web/index.ts';

export const peopleTexts = defineTexts({
  hint: {
    zh: '每个数都带样本量；样本不足 20 的不排名，避免把运气当水平',
    en: 'Every figure with its n; below 20 nobody is placed, so that luck is not taken for skill',
  },
  period: { zh: '时间', en: 'Period' },
  results: { zh: '结果', en: 'Results' },
  process: { zh: '过程', en: 'Process' },
  quality: { zh: '质量', en: 'Quality' },
  figure: { zh: '指标', en: 'Figure' },
  own: { zh: '本人', en: 'This person' },
  change: { zh: '较上期', en: 'On the period before' },
  whole: { zh: '全部人', en: 'Everybody' },
  wholeMeans: {
    zh: '您看得到的所有人合在一起算，不是平均数的平均',
    en: 'All people you may see taken together, not a mean of means',
  },
  rank: { zh: '名次', en: 'Place' },
  place: { zh: '第 {place} / {of}', en: '{place} of {of}' },
  few: { zh: '样本不足 20，不排名', en: 'fewer than 20: not placed' },
  alone: { zh: '够样本的人太少，不排名', en: 'too few with enough behind them' },
  noSample: { zh: '不是样本，不排名', en: 'no sample: not placed' },
  n: { zh: 'n={n}', en: 'n={n}' },
  range: { zh: '{low}–{high}', en: '{low}–{high}' },
  open: { zh: '{figure}：看背后的记录', en: '{figure}: show what stands behind it' },
  behind: { zh: '{name} · {figure}', en: '{name} · {figure}' },
  trend: { zh: '{name}的十二个月', en: "{name}'s twelve months" },
  funnel: { zh: '漏斗', en: 'Funnel' },
  progress: { zh: '推进看板', en: 'Progress board' },
  myFunnel: { zh: '我的漏斗', en: 'My funnel' },
  unknownTitle: { zh: '没有可看的数字', en: 'Nothing to show' },
  unknownText: {
    zh: '此人在这段时间没有数字，或者不在您的可见范围内。换一段时间试试。',
    en: 'No figures of this person in the period, or not within what you may see. Try another period.',
  },
  name: { zh: '姓名', en: 'Name' },
  nobody: { zh: '这段时间还没有任何人的数字', en: 'No figures of anybody in this period' },
  nobodyText: {
    zh: '有商机结束或离开阶段后，这里按人列出。',
    en: 'Once deals close or leave a stage, people are listed here.',
  },
});
