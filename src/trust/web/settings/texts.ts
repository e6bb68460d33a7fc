import { defineTexts } from '../../../platform/web/index.ts';

export const qualityRuleTexts = defineTexts({
  signals: { zh: '可信度：每个信号扣多少分', en: 'Trust: what each sign costs' },
  signalsText: {
    zh: '可信度 = 100% − 各信号的扣分。可疑占比超出“容许”的部分按权重扣分；权重为 0 的信号不再计入。只说明数字是怎么来的，绝不单独用于考核或薪酬。',
    en: 'Trust is 100 % less what each sign costs: the share that is doubted beyond what is usual, by its weight. A weight of 0 leaves a sign out. It tells how figures came about and is never used for pay alone.',
  },
  weight: { zh: '权重', en: 'Weight' },
  tolerance: { zh: '容许', en: 'Usual' },
  points: { zh: '分', en: 'pts' },
  share: { zh: '最多扣 {share}', en: 'costs {share} at most' },
  ignored: { zh: '不计入', en: 'left out' },
  noWeight: { zh: '至少一个信号要有权重', en: 'At least one sign needs a weight' },
  complete: { zh: '完整度：每一项占多少', en: 'Completeness: what counts how much' },
  completeText: {
    zh: '一条记录的完整度 = 已填项的权重 ÷ 应填项的权重；不该有的项（如已关闭商机的下一步）不算。',
    en: 'A record is as complete as the weight of what is there over the weight of what should be; what does not belong to it (the next step of a closed deal) does not count.',
  },
  object: { zh: '哪类记录', en: 'Kind of record' },
  limits: { zh: '过期与达标', en: 'Stale, and good enough' },
  freshDays: { zh: '{name}多少天没人联系或更新算过期', en: '{name}: stale after so many days untouched' },
  days: { zh: '天', en: 'd' },
  target: { zh: '完整度低于多少列入待补全', en: 'On the list to be completed below' },
  review: { zh: '每周复盘', en: 'Weekly review' },
  reviewText: {
    zh: '“会前突击”看的是复盘会前 24 小时内的手工推进。',
    en: '“Moved before the review” looks at moves by hand in the 24 hours before it.',
  },
  weekday: { zh: '星期', en: 'Weekday' },
  time: { zh: '几点开始', en: 'Begins at' },
  timeWrong: { zh: '请写成 09:30 这样的时间', en: 'Write a time like 09:30' },
  usual: { zh: '填回默认值', en: 'Fill in the usual ones' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存，所有分数按新标准重算', en: 'Saved; all scores are reckoned by it from now on' },
  notWhole: { zh: '有数值超出允许范围，请检查标红处', en: 'A figure is out of bounds: see what is marked' },
  noDesign: { zh: '只有管理员能修改', en: 'Only administrators change them' },
});
