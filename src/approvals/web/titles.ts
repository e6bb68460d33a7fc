import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const approvalTitles = defineTexts({
  insights: { zh: '审批效率', en: 'How approvals go' },
  approvals: { zh: '审批', en: 'Approvals' },
});
