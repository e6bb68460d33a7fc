import { defineTexts } from '../../../platform/web/index.ts';

export const scoreTitles = defineTexts({
  score: { zh: '评分', en: 'Score' },
  leadScoring: { zh: '线索评分', en: 'Scoring of leads' },
  leadScoringHint: {
    zh: '评分规则、等级矩阵，以及从成交历史学到的评分',
    en: 'Score rules, the matrix of levels, and what is learned from won leads',
  },
});

export const scoreTexts = defineTexts({
  level: { zh: '等级', en: 'Level' },
  levelMeans: { zh: '字母是匹配度，数字是意向度', en: 'The letter is the fit, the digit the engagement' },
  fit: { zh: '匹配度', en: 'Fit' },
  engagement: { zh: '意向度', en: 'Engagement' },
  ofMost: { zh: '{points} / {most}', en: '{points} / {most}' },
  probability: { zh: '预计成交率', en: 'Chance to win' },
  average: { zh: '平均 {percent}', en: 'average {percent}' },
  notScored: { zh: '还没有评分', en: 'Not scored yet' },
  why: { zh: '为什么', en: 'Why' },
  byRules: { zh: '按规则', en: 'By the rules' },
  byHistory: { zh: '按成交历史', en: 'By history' },
  noneOfFit: { zh: '没有规则给分', en: 'No rule gave points' },
  times: { zh: '成交机会 ×{factor}', en: 'odds ×{factor}' },
  decides: {
    zh: '匹配度由成交历史决定：平均水平的线索得一半分。',
    en: 'History decides the fit: the average lead gets half of it.',
  },
  scoredAt: { zh: '{when}评分，规则第 {rules} 版', en: 'Scored {when}, rules version {rules}' },
  withModel: { zh: '，模型第 {model} 版', en: ', model version {model}' },
  history: { zh: '评分变化', en: 'How the score changed' },
  notTold: { zh: '只显示影响较大的特征', en: 'Only traits of weight are shown' },
});
