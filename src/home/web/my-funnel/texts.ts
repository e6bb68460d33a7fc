import { defineTexts } from '../../../platform/web/index.ts';

export const myFunnelTexts = defineTexts({
  compared: { zh: '我和同事', en: 'Me and my colleagues' },
  more: { zh: '打开我的漏斗', en: 'Open my funnel' },
  scorecard: { zh: '我的成绩单', en: 'My scorecard' },
  allFunnel: { zh: '漏斗全貌', en: 'The whole funnel' },
  past: { zh: '近一年创建的商机', en: 'Deals created in the past year' },
  pipeline: { zh: '销售流程', en: 'Pipeline' },
  step: { zh: '从 → 到', en: 'From → to' },
  way: { zh: '{from} → {to}', en: '{from} → {to}' },
  entered: { zh: '我的商机', en: 'My deals' },
  enteredMeans: { zh: '我负责的、到过这个阶段的商机', en: 'Deals of mine that reached the stage' },
  mine: { zh: '我', en: 'Me' },
  mineMeans: {
    zh: '其中到了下一阶段的比例；样本少时波动大，看区间',
    en: 'The share of them that reached the next stage; with few deals it varies, see the interval',
  },
  lately: { zh: '我的上季度', en: 'My last quarter' },
  latelyMeans: {
    zh: '上个季度创建的商机，多半还没走完，所以通常偏低',
    en: 'Deals created last quarter; many are still on their way, so it is usually lower',
  },
  team: { zh: '团队中位数', en: "Team's median" },
  organisation: { zh: '全公司中位数', en: "Company's median" },
  saidTeam: { zh: '团队中位数', en: "the team's median" },
  saidOrganisation: { zh: '全公司中位数', en: "the company's median" },
  medianMeans: {
    zh: '同事们转化率的中间值，四舍五入到 1%；至少有 {people} 位同事、每人至少 {records} 个商机到过这个阶段才会显示，看不到任何一位同事',
    en: "The middle of colleagues' rates, to a whole percent; told only of at least {people} colleagues with at least {records} deals each in the stage, and never of one of them",
  },
  atStake: { zh: '影响金额', en: 'At stake' },
  atStakeMeans: {
    zh: '（同事中位数 − 我的转化率）× 到过这个阶段的金额 × 之后赢单的概率',
    en: '(colleagues’ median − my rate) × amount that reached the stage × chance to win after it',
  },
  few: { zh: '同事的商机还太少', en: 'Too few deals of colleagues' },
  range: { zh: '{count} 个里，区间 {low}–{high}', en: 'of {count}, {low}–{high}' },
  met: { zh: '不低于中位数', en: 'At the median or above' },
  unsure: { zh: '低于中位数，但可能只是偶然', en: 'Below the median, perhaps by chance' },
  missed: { zh: '明显低于中位数', en: 'Clearly below the median' },
  costliest: {
    zh: '“{from} → {to}”最该下功夫：我 {mine}，{whose} {median}，差距约影响 {amount}。',
    en: '“{from} → {to}” costs most: I have {mine}, {whose} is {median}; the gap is worth about {amount}.',
  },
  byChance: {
    zh: '我的样本还少，这个差距也可能只是偶然。',
    en: 'With so few deals the gap may be chance.',
  },
  noneCostly: {
    zh: '没有哪一步比同事的中位数低，继续保持。',
    en: 'No step falls behind the colleagues’ median. Keep it up.',
  },
  noPeers: {
    zh: '要有至少 {people} 位同事、每人至少 {records} 个商机才会对比；下面先看自己的。',
    en: 'Comparing takes at least {people} colleagues with at least {records} deals each; below is your own.',
  },
  bestTitle: { zh: '做得最好的人怎么做', en: 'What the best do' },
  bestRates: {
    zh: '这一步，做得最好的同事推进了 {best}{bestRange}，其他同事 {others}，我 {rate}（{count} 个{range}）。',
    en: 'In this step the best take on {best}{bestRange}, the other colleagues {others}, I {rate} (of {count}{range}).',
  },
  within: { zh: '，区间 {low}–{high}', en: ', {low}–{high}' },
  bestFewPeople: {
    zh: '在这一步有足够商机的同事不到 {people} 位，不能说做得最好的人怎么做；下面只看自己的。',
    en: 'Fewer than {people} colleagues have enough deals in this step to tell what the best do; below is your own.',
  },
  bestFewDeals: {
    zh: '同事在这一步的商机不到 {records} 个，还比不出差别；下面只看自己的。',
    en: 'Fewer than {records} deals of colleagues in this step: nothing can be compared; below is your own.',
  },
  bestMeans: {
    zh: '做得最好的是同事里的前三分之一，至少三位；用一半商机选出、用另一半衡量，避免把运气当本事；做法和结果一起出现，不等于是原因。',
    en: 'The best are a third of the colleagues, three at least, chosen by one half of the deals and measured by the other, so luck is not taken for skill; what goes with success need not be what makes it.',
  },
  practice: { zh: '做法（占商机的比例）', en: 'Practice (share of deals)' },
  best: { zh: '做得最好的', en: 'The best' },
  others: { zh: '其他同事', en: 'Others' },
  mineN: {
    zh: '我近一年在这一步有结果的 {count} 个商机',
    en: 'My {count} deals settled in this step in the past year',
  },
  bestMore: { zh: '最好的 vs 其他', en: 'Best vs others' },
  bestMoreMeans: {
    zh: '相差的百分点和 95% 区间；区间跨过 0 说明可能只是偶然，每边不足 20 个不判断',
    en: 'Difference in points with its 95 % interval; across zero it may be chance, below 20 on a side nothing is said',
  },
  points: { zh: '{value} 个百分点（{low} 至 {high}）', en: '{value} points ({low} to {high})' },
  higher: { zh: '明显更多', en: 'Clearly more' },
  lower: { zh: '明显更少', en: 'Clearly less' },
  unclear: { zh: '看不出差别', en: 'No clear difference' },
  too_few: { zh: '样本太少', en: 'Too few' },
  noDeals: { zh: '还没有走过的商机', en: 'No deals have moved yet' },
  noDealsText: {
    zh: '商机每走一步，这里就自动多一笔。',
    en: 'With every step of a deal this fills itself.',
  },
});
