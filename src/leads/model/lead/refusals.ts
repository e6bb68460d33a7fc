/** The reasons leads say no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const leadRefusals = {
  unreachable: {
    code: 'lead_unreachable',
    label: {
      zh: '请至少留下手机、电话、邮箱或微信中的一项',
      en: 'Give at least one of mobile, phone, e-mail or WeChat',
    },
  },
  ownerNeeded: {
    code: 'lead_owner_needed',
    label: {
      zh: '线索要么有负责人，要么在公海里：不再跟进请退回公海',
      en: 'A lead has an owner or lies in a pool: to let go of it, give it back to a pool',
    },
  },
  movedMeanwhile: {
    code: 'lead_moved_meanwhile',
    label: {
      zh: '这条线索刚刚换了负责人，请刷新后再试',
      en: 'This lead has just changed hands; reload and try again',
    },
  },
  ownerUnknown: {
    code: 'lead_owner_unknown',
    label: { zh: '没有这位负责人，或其账号已停用', en: 'No such person, or the account is disabled' },
  },
  closed: {
    code: 'lead_closed',
    label: {
      zh: '这条线索已经结束，不能再这样操作',
      en: 'This lead is closed; this can no longer be done with it',
    },
  },
} satisfies Record<string, RefusalReason>;
