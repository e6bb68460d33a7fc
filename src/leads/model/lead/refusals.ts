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
  reopenFirst: {
    code: 'lead_reopen_first',
    label: {
      zh: '这条线索已判为无效或已退回，请先重新打开',
      en: 'This lead is disqualified or returned; re-open it first',
    },
  },
  undoFirst: {
    code: 'lead_converted',
    label: {
      zh: '这条线索已转为商机；要改动请先撤销转换',
      en: 'This lead is converted; undo the conversion first',
    },
  },
  alreadyQualified: {
    code: 'lead_already_qualified',
    label: { zh: '这条线索已经确认有效', en: 'This lead is qualified already' },
  },
  alreadyAccepted: {
    code: 'lead_already_accepted',
    label: { zh: '这条线索已经接收', en: 'This lead is accepted already' },
  },
  ownerAccepts: {
    code: 'lead_owner_accepts',
    status: 403,
    label: { zh: '只有负责人本人可以接收', en: 'Only its owner accepts a lead' },
  },
  notClosed: {
    code: 'lead_not_closed',
    label: { zh: '这条线索还在跟进，无需重新打开', en: 'This lead is open; there is nothing to re-open' },
  },
  notConverted: {
    code: 'lead_not_converted',
    label: { zh: '这条线索没有转为商机', en: 'This lead is not converted' },
  },
  requirementsMissing: {
    code: 'lead_requirements_missing',
    status: 422,
    label: { zh: '还不能{step}，还缺：{missing}', en: 'Cannot {step} yet; missing: {missing}' },
  },
  reasonUnknown: {
    code: 'lead_reason_unknown',
    status: 422,
    label: { zh: '请选择列表里的原因', en: 'Choose one of the reasons of the list' },
  },
  reasonNeedsWords: {
    code: 'lead_reason_needs_words',
    status: 422,
    label: { zh: '选择“其他”时请写明原因', en: 'With “other”, say what the reason is' },
  },
  inTheFuture: {
    code: 'in_the_future',
    status: 422,
    label: { zh: '联系时间不能晚于现在', en: 'A contact cannot lie in the future' },
  },
  nobodyInMarketing: {
    code: 'lead_nobody_in_marketing',
    label: {
      zh: '没有可以接收退回线索的市场人员，请联系管理员',
      en: 'Nobody in marketing can take the return; ask an administrator',
    },
  },
  takeFirst: {
    code: 'lead_without_owner',
    label: {
      zh: '这条线索还没有负责人，请先分配或领取',
      en: 'Nobody owns this lead yet; assign or claim it first',
    },
  },
  ruleFieldUnknown: {
    code: 'lead_rule_field_unknown',
    status: 422,
    label: { zh: '线索没有可填写的字段“{field}”', en: 'Leads have no field “{field}” that can be filled' },
  },
  contactElsewhere: {
    code: 'contact_of_other_account',
    status: 422,
    label: { zh: '这位联系人属于另一个客户', en: 'This contact belongs to another account' },
  },
  conversionInUse: {
    code: 'lead_conversion_in_use',
    label: {
      zh: '不能撤销转换，转换后已经有了：{what}',
      en: 'The conversion cannot be undone; since then there is: {what}',
    },
  },
  closed: {
    code: 'lead_closed',
    label: {
      zh: '这条线索已经结束，不能再这样操作',
      en: 'This lead is closed; this can no longer be done with it',
    },
  },
} satisfies Record<string, RefusalReason>;
