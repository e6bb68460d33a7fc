import { defineTexts } from '../../../platform/web/index.ts';

export const ruleTexts = defineTexts({
  limits: { zh: '阶段赢率到多少算什么类别', en: 'Which chance makes which category' },
  limitsText: {
    zh: '低于“最好情况”的算在谈；手动选过的商机不受影响。改了之后，预测页和提交时的汇总都按新的界限算。',
    en: 'Below the best case a deal is pipeline; categories picked by hand stay. The forecast and what is submitted go by the new limits.',
  },
  commit: { zh: '承诺：赢率不低于', en: 'Commit: from a chance of' },
  bestCase: { zh: '最好情况：赢率不低于', en: 'Best case: from a chance of' },
  crossed: { zh: '要低于承诺的界限', en: 'Has to be below the limit of a commitment' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '类别界限已保存', en: 'The limits are saved' },
  noDesign: { zh: '只有流程管理员能改', en: 'Only those who design the process may change it' },
});
