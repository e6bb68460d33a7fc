import { defineTexts } from '../../../../platform/web/index.ts';

export const scoringTexts = defineTexts({
  intro: {
    zh: '匹配度看客户像不像我们的买家，意向度看他做了什么、多久以前做的。两项分开算，合成 A1 到 C3 的等级。',
    en: 'The fit says how well somebody suits us, the engagement what he does and how long ago. They stay apart and make a level from A1 to C3.',
  },
  parts: { zh: '评分设置', en: 'Scoring' },
  rules: { zh: '评分规则', en: 'Score rules' },
  matrix: { zh: '等级', en: 'Levels' },
  model: { zh: '学习评分', en: 'Learned score' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  usual: { zh: '默认规则', en: 'the usual rules' },
  savedBy: { zh: '{who}于 {when} 保存', en: 'saved by {who}, {when}' },
  save: { zh: '保存为第 {version} 版', en: 'Save as version {version}' },
  saved: {
    zh: '评分规则第 {version} 版已生效，正在重新评估现有线索',
    en: 'Version {version} is in force; open leads are being judged again',
  },
  discard: { zh: '放弃改动', en: 'Discard' },
  unchanged: { zh: '还没有改动', en: 'Nothing has changed' },
  faulty: { zh: '请先改正标出的地方', en: 'Mend what is marked first' },
  notYours: { zh: '您没有设计线索规则的权限', en: 'You may not design rules for leads' },
  test: { zh: '用样例测试', en: 'Test with a sample' },
});

export const ruleTexts = defineTexts({
  fit: { zh: '匹配度', en: 'Fit' },
  engagement: { zh: '意向度', en: 'Engagement' },
  cap: { zh: '最多', en: 'At most' },
  points: { zh: '分', en: 'points' },
  capsTooHigh: { zh: '两项合计不能超过 100 分', en: 'Together no more than 100' },
  group: { zh: '规则组名称', en: 'Name of the group' },
  groupEn: { zh: '规则组英文名称', en: 'English name of the group' },
  most: { zh: '本组最多', en: 'Group at most' },
  addGroup: { zh: '加一组规则', en: 'Add a group' },
  newGroup: { zh: '新规则组', en: 'New group' },
  removeGroup: { zh: '移除“{name}”组', en: 'Remove the group “{name}”' },
  addRule: { zh: '加一条规则', en: 'Add a rule' },
  newRule: { zh: '新规则', en: 'New rule' },
  editRule: { zh: '规则“{name}”', en: 'Rule “{name}”' },
  edit: { zh: '修改“{name}”', en: 'Change “{name}”' },
  removeRule: { zh: '移除“{name}”', en: 'Remove “{name}”' },
  name: { zh: '规则名称', en: 'Name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  nameMissing: { zh: '请填写名称', en: 'Enter a name' },
  pointsOf: { zh: '“{name}”的分数', en: 'Points of “{name}”' },
  givenPoints: { zh: '加分（负数为减分）', en: 'Points (negative ones take away)' },
  noPoints: { zh: '不能是 0 分', en: 'Not 0 points' },
  how: { zh: '怎么给分', en: 'How points are given' },
  once: { zh: '符合条件时给一次', en: 'Once, when it holds' },
  each: { zh: '每发生一次给分', en: 'For each event' },
  kinds: { zh: '发生了', en: 'What happens' },
  decay: { zh: '每 30 天减少', en: 'Lost in 30 days' },
  decayHint: {
    zh: '按时间匀速减少：50% 表示两个月后归零。',
    en: 'Evenly with age: at 50 % nothing is left after two months.',
  },
  eachWords: { zh: '每次{kinds}，每 30 天减 {decay}%', en: 'each {kinds}, fading {decay} % in 30 days' },
  eachSteady: { zh: '每次{kinds}', en: 'each {kinds}' },
  incomplete: { zh: '请把规则填完整', en: 'Complete the rule' },
  done: { zh: '完成', en: 'Done' },
  noRules: { zh: '还没有规则', en: 'No rule yet' },
});

export const matrixTexts = defineTexts({
  intro: {
    zh: '字母由匹配度决定，数字由意向度决定。A1 最值得马上联系，C3 最后。',
    en: 'The fit gives the letter, the engagement the digit. A1 is to be called at once, C3 last.',
  },
  from: { zh: '{name} 从', en: '{name} from' },
  points: { zh: '分', en: 'points' },
  fitOrder: {
    zh: 'A 必须高于 B，且不超过匹配度上限 {most}',
    en: 'A must lie above B and within the fit’s {most}',
  },
  engagementOrder: {
    zh: '1 必须高于 2，且不超过意向度上限 {most}',
    en: '1 must lie above 2 and within the engagement’s {most}',
  },
  level: { zh: '等级', en: 'Level' },
  range: { zh: '{from}–{to} 分', en: '{from}–{to} points' },
  learnedFit: {
    zh: '有学习评分时，由它决定匹配度',
    en: 'Once there is a learned score, it decides the fit',
  },
  learnedFitHint: {
    zh: '平均水平的线索得匹配度的一半；成交机会是平均的 3 倍得四分之三。',
    en: 'The average lead gets half of the fit; odds three times the average get three quarters.',
  },
});
