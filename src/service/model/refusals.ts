import type { RefusalReason } from '../../platform/model/refusal.ts';

/** The reasons after-sales says no. */
export const serviceRefusals = {
  alreadySo: {
    code: 'already_so',
    label: { zh: '已经是这个状态', en: 'It stands so already' },
  },
  noSuchMove: {
    code: 'no_such_move',
    label: { zh: '当前状态不能这样流转', en: 'It cannot go there from where it stands' },
  },
  caseClosed: {
    code: 'case_closed',
    label: { zh: '服务单已关闭，请先重新打开', en: 'The case is closed: re-open it first' },
  },
  contactOfAnother: {
    code: 'contact_of_another_account',
    status: 422,
    label: { zh: '联系人不属于这个客户', en: 'The contact belongs to another account' },
  },
} satisfies Record<string, RefusalReason>;
