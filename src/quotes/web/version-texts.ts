import { defineTexts } from '../../platform/web/index.ts';

export const versionTexts = defineTexts({
  edition: { zh: '第 {number} 版', en: 'Edition {number}' },
  single: { zh: '只有这一版，没有可以对比的', en: 'There is only this version' },
  compareWith: { zh: '与哪一版对比', en: 'Compare with' },
  total: { zh: '价税合计', en: 'Total with tax' },
  same: { zh: '明细没有变化', en: 'The lines are the same' },
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删除', en: 'Removed' },
  changed: { zh: '修改', en: 'Changed' },
});
