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
  reopenInstead: {
    code: 'reopen_instead',
    label: {
      zh: '问题已标记为解决，如还有问题请重新打开',
      en: 'It is marked as solved: re-open it if it is not',
    },
  },
  notSolved: {
    code: 'not_solved',
    label: { zh: '问题还在处理中', en: 'It is still in work' },
  },
  tooManyWords: {
    code: 'too_many_words',
    status: 429,
    label: { zh: '留言太频繁，请稍后再试', en: 'Too many messages: please try again later' },
  },
  contactOfAnother: {
    code: 'contact_of_another_account',
    status: 422,
    label: { zh: '联系人不属于这个客户', en: 'The contact belongs to another account' },
  },
} satisfies Record<string, RefusalReason>;
