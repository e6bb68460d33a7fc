import type { RefusalReason } from '../../platform/model/refusal.ts';

export const jottingRefusals = {
  dealOnly: {
    code: 'jotting_deal_only',
    status: 422,
    label: {
      zh: '金额、阶段和清单只能记到商机上',
      en: 'Amount, stage and checklist can be told of a deal only',
    },
  },
  changedSince: {
    code: 'jotting_changed_since',
    status: 409,
    label: {
      zh: '之后又有改动，不能整条撤销了，请逐项修改',
      en: 'Something was changed since; it cannot be undone as a whole',
    },
  },
  alreadyUndone: {
    code: 'jotting_undone',
    status: 409,
    label: { zh: '这条已经撤销过了', en: 'This has been undone already' },
  },
} satisfies Record<string, RefusalReason>;
