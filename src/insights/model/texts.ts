import type { Label } from '../../platform/model/label.ts';

/** Texts of answers that are not a measure's or a dimension's own. */
export const insightTexts = {
  other: { zh: '其他', en: 'Other' },
  previous: { zh: '{label}（对比期）', en: '{label} (before)' },
  change: { zh: '{label}（变化率）', en: '{label} (change)' },
  currentAmount: {
    zh: '金额按商机当前金额计算，不随阶段变化',
    en: 'Amounts are those of today, one for each record in all its stages',
  },
  stage: { zh: '阶段', en: 'Stage' },
  count: { zh: '数量', en: 'Count' },
  amount: { zh: '金额', en: 'Amount' },
  stepRate: { zh: '上一步转化率', en: 'Step conversion' },
  overallRate: { zh: '总转化率', en: 'Overall conversion' },
  lostHere: { zh: '在此流失', en: 'Lost here' },
  lossRate: { zh: '流失率', en: 'Loss rate' },
  skipRate: { zh: '跳过率', en: 'Skip rate' },
  medianDays: { zh: '停留中位天数', en: 'Median days' },
  p80Days: { zh: '停留 P80 天数', en: 'P80 days' },
  openStart: { zh: '期初在手', en: 'Open at start' },
  in: { zh: '进入', en: 'In' },
  fwd: { zh: '推进', en: 'Forward' },
  back: { zh: '退回', en: 'Back' },
  lost: { zh: '流失', en: 'Lost' },
  openEnd: { zh: '期末在手', en: 'Open at end' },
  forwardRate: { zh: '推进率（占已离开）', en: 'Forward rate (of those that left)' },
} satisfies Record<string, Label>;
