import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const poolRefusals = {
  claimsUsedUp: {
    code: 'claims_used_up',
    label: {
      zh: '今天的领取次数已用完（每天 {limit} 条），退回也不会增加次数',
      en: 'Today’s claims are used up ({limit} a day); giving back does not free them',
    },
  },
  handsFull: {
    code: 'hands_full',
    label: {
      zh: '您持有的线索已达上限 {limit} 条，请先跟进或退回一些',
      en: 'You hold the most you may hold ({limit} leads); work on some or give some back first',
    },
  },
  coolingDown: {
    code: 'cooling_down',
    label: {
      zh: '您曾负责过这条线索，{day} 起才能再次领取',
      en: 'You held this lead before; you may claim it again from {day}',
    },
  },
  tooNew: {
    code: 'too_new',
    label: {
      zh: '这条线索刚进入公海，{day} 起才能领取',
      en: 'This lead has just come into the pool; it may be claimed from {day}',
    },
  },
  alreadyTaken: {
    code: 'already_taken',
    label: {
      zh: '这条线索刚被别人领走，或已移出这个公海',
      en: 'Somebody else has just taken this lead, or it left this pool',
    },
  },
  viewsUsedUp: {
    code: 'views_used_up',
    label: {
      zh: '今天在这个公海查看的线索已达上限 {limit} 条',
      en: 'You have opened the most leads you may open in this pool today ({limit})',
    },
  },
  notOwned: {
    code: 'not_owned',
    label: { zh: '这条线索已不归您负责，无法退回公海', en: 'This lead is no longer yours to give back' },
  },
  notOpen: {
    code: 'lead_not_open',
    label: {
      zh: '只有待联系、跟进中和已确认的线索可以进入公海',
      en: 'Only leads that are new, being worked on or qualified can go to a pool',
    },
  },
  poolUnknown: {
    code: 'pool_unknown',
    status: 422,
    label: { zh: '没有这个公海', en: 'There is no such pool' },
  },
  noPool: {
    code: 'no_pool',
    label: {
      zh: '还没有可以接收这条线索的公海，请先到设置里新建',
      en: 'No pool takes this lead yet; set one up first',
    },
  },
  samePool: {
    code: 'same_pool',
    label: { zh: '线索已经在这个公海里', en: 'The lead lies in this pool already' },
  },
  reasonNeedsNote: {
    code: 'reason_needs_note',
    status: 422,
    label: { zh: '选择“其他”时请写明原因', en: 'Say why when you choose “other”' },
  },
  ownerUnknown: {
    code: 'owner_unknown',
    status: 422,
    label: { zh: '负责人不存在或已停用', en: 'The owner does not exist or is disabled' },
  },
  memberUnknown: {
    code: 'member_unknown',
    status: 422,
    label: { zh: '范围里有不存在的团队或人员', en: 'The scope names a team or person that does not exist' },
  },
  poolNotEmpty: {
    code: 'pool_not_empty',
    label: {
      zh: '公海里还有 {count} 条线索，请先移走',
      en: 'The pool still holds {count} leads; move them first',
    },
  },
  poolInRules: {
    code: 'pool_in_rules',
    label: {
      zh: '还有回收规则用到这个公海，请先修改规则',
      en: 'A recycle rule still names this pool; change the rule first',
    },
  },
  secondNurture: {
    code: 'second_nurture_pool',
    label: { zh: '已经有一个培育公海', en: 'There is a nurture pool already' },
  },
  ruleWithoutClock: {
    code: 'rule_without_clock',
    status: 422,
    label: {
      zh: '规则至少要有一个时限：保护期、未跟进或未成交',
      en: 'A rule needs at least one clock: protection, untouched or un-dealt',
    },
  },
  lockInPast: {
    code: 'lock_in_past',
    status: 422,
    label: { zh: '锁定日期不能早于今天', en: 'A lock cannot end before today' },
  },
  runGoing: {
    code: 'recycle_running',
    label: { zh: '回收正在进行，请稍候', en: 'A recycling is under way; wait for it' },
  },
  undoTooLate: {
    code: 'undo_too_late',
    label: { zh: '回收超过 24 小时，不能再撤销', en: 'A recycling can be undone for 24 hours only' },
  },
  undoneAlready: {
    code: 'undone_already',
    label: { zh: '这次回收已经撤销过', en: 'This recycling has been undone already' },
  },
} satisfies Record<string, RefusalReason>;
