import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const contractTitles = defineTexts({
  contract: { zh: '合同', en: 'Contract' },
  contracts: { zh: '合同', en: 'Contracts' },
  payments: { zh: '回款分析', en: 'Payments' },
  settled: {
    zh: '合同已提交审批或签署，不能再改；需要变更请新建补充合同',
    en: 'Submitted or signed: this stands. Make an amendment to change it',
  },
});
