import { defineTexts } from '../../../platform/web/index.ts';
import { approvalTitles } from '../titles.ts';

export const insightTexts = defineTexts({
  ...approvalTitles,
  intro: {
    zh: '审批在哪里慢、在哪里常被退回：按流程版本和环节看。点数字看背后的审批。',
    en: 'Where approvals take long and are sent back, by version of the flow and by step. Press a number for the approvals behind it.',
  },
  noneTitle: { zh: '还没有审批', en: 'No approvals yet' },
  none: {
    zh: '有单据走过审批流程后，这里会有数字。',
    en: 'Numbers stand here once papers have gone through a flow.',
  },
  step: { zh: '环节', en: 'Step' },
  open: { zh: '查看「{step}」的{name}', en: 'Show {name} of “{step}”' },
});
