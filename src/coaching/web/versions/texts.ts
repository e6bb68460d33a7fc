import { defineTexts } from '../../../platform/web/index.ts';

export const versionTexts = defineTexts({
  hint: {
    zh: '按商机开始时的流程版本分组，只和同来源、同金额档的商机比；样本不足 20 不下结论',
    en: 'By the version a deal began under, deals alike in source and size side by side; below 20 nothing is said',
  },
  pipeline: { zh: '销售流程', en: 'Pipeline' },
  before: { zh: '对比版本', en: 'Set against' },
  after: { zh: '版本', en: 'Version' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  option: { zh: '第 {version} 版（{deals} 个商机）', en: 'Version {version} ({deals} deals)' },
  single: { zh: '只有一个版本有商机', en: 'Only one version has deals' },
  singleText: {
    zh: '改动流程并保存后，新商机按新版本走；两个版本都有商机时，这里比较哪个更好。',
    en: 'Once the process is changed, new deals begin under the new version; with deals under both, they are compared here.',
  },
  toPipelines: { zh: '打开流程设置', en: 'Open the process settings' },
  how: {
    zh: '只看开始满 {days} 天的商机（五分之四的商机在这个时间内结束），看它们在 {days} 天内的结果，新旧版本一样长。{matched} 个商机在另一版本里有同类。',
    en: 'Deals at least {days} days old (four of five close by then), by what became of them within {days} days, as long for both. {matched} deals have their like under the other version.',
  },
  figure: { zh: '指标', en: 'Figure' },
  won: { zh: '赢单的比例', en: 'Share won' },
  lost: { zh: '输单的比例', en: 'Share lost' },
  difference: { zh: '同类相差', en: 'Matched' },
  differenceMeans: {
    zh: '同来源、同金额档的商机之间相差多少，下面是 95% 区间',
    en: 'Difference among deals alike in source and size, with its 95 % interval below',
  },
  verdict: { zh: '判断', en: 'Verdict' },
  few: {
    zh: '至少一边不足 20 个满 {days} 天的商机，或者没有同类可比，还不能下结论。',
    en: 'A side has fewer than 20 deals of {days} days, or none has its like: nothing can be said yet.',
  },
  notWhy: {
    zh: '相差只说明数字不同；同一时间还有什么变了，请一起想。',
    en: 'A difference is not its reason: think of what else changed at the time.',
  },
});
