/** What the shell says of data quality's pages. */
export const trustTitles = {
  rules: { zh: '数据质量标准', en: 'Standards of data quality' },
  rulesHint: {
    zh: '可信度各信号的权重和容许值、必填项权重、多久算过期、每周复盘时间',
    en: 'Weights and tolerances of trust, what a record should hold, when it is stale, the weekly review',
  },
} as const;
