import { defineTexts } from '../../../platform/web/index.ts';

export const effectTexts = defineTexts({
  library: { zh: '话术库', en: 'Playbook' },
  intro: {
    zh: '同一阶段里，停留期间用过某条话术的，和没用过的，推进率差多少。只说明两者相伴，不等于因果；任一边不足 {few} 次停留的不下结论。',
    en: 'Within one stage: how often deals go on where a piece was used during the stay, against where it was not. It tells what goes together, not what causes what; below {few} stays on either side nothing is claimed.',
  },
  by: { zh: '按', en: 'By' },
  piece: { zh: '单条', en: 'Piece' },
  family: { zh: '类别', en: 'Family' },
  stage: { zh: '阶段', en: 'Stage' },
  pieceName: { zh: '话术', en: 'Piece' },
  used: { zh: '用过', en: 'With' },
  unused: { zh: '没用过', en: 'Without' },
  difference: { zh: '推进率之差（95% 区间）', en: 'Difference (95 % interval)' },
  verdict: { zh: '结论', en: 'Verdict' },
  better: { zh: '推进更多', en: 'Goes on more' },
  worse: { zh: '推进更少', en: 'Goes on less' },
  unclear: { zh: '看不出差别', en: 'No clear difference' },
  too_few: { zh: '样本太少', en: 'Too few to say' },
  points: { zh: '{points} 个百分点（{low} ～ {high}）', en: '{points} points ({low} to {high})' },
  rateOf: { zh: '{rate}（{advances}/{stays}）', en: '{rate} ({advances}/{stays})' },
  showUsed: { zh: '用过「{name}」并结束的停留', en: 'Stays that ended with “{name}” used' },
  showUnused: { zh: '没用「{name}」就结束的停留', en: 'Stays that ended without “{name}”' },
  noneTitle: { zh: '还没有效果数据', en: 'No effect to tell of yet' },
  none: {
    zh: '在商机上用过话术、并且商机离开那个阶段之后，这里就有数字。',
    en: 'Once pieces are used on deals, and the deals have left those stages, figures stand here.',
  },
  hiddenPiece: { zh: '一条您看不到的话术', en: 'a piece you do not see' },
});
