import { defineTexts } from '../../platform/web/index.ts';

export const alertTexts = defineTexts({
  what: { zh: '告诉什么', en: 'What is told' },
  bottlenecks: { zh: '阶段成为瓶颈，或不再是瓶颈', en: 'A stage becomes a bottleneck, or stops being one' },
  bottlenecksHint: {
    zh: '每个销售流程的整体和每个团队各看一遍；偶然可能在 1% 以内才算，一次变化只说一次',
    en: 'Each pipeline as a whole and by team; only where chance explains it in at most 1 %, each turn told once',
  },
  anomalies: { zh: '数量、金额或赢单率异常', en: 'Volume, amount or win rate is not as usual' },
  anomaliesHint: {
    zh: '上周的新建数量和赢单金额、近四周的赢单率，和平时差得远才说；同一个数字三周内不重复',
    en: 'New deals and amount won of last week, win rate of four weeks, where far from the usual; the same number not again within three weeks',
  },
  who: { zh: '告诉谁', en: 'Who is told' },
  whoText: {
    zh: '团队的事告诉带这个团队的人，全公司的事告诉管理层。下面的人每件都会收到：',
    en: 'What is a team’s goes to those who lead it, what is the company’s to the management. These hear all of it:',
  },
  alsoTell: { zh: '另外告诉', en: 'Also tell' },
  noDesign: { zh: '需要设计销售流程的权限', en: 'This takes the right to design pipelines' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
});
