import type { RefusalReason } from '../../platform/model/refusal.ts';

export const dealRefusals = {
  lossReasonRequired: {
    code: 'loss_reason_required',
    status: 422,
    label: { zh: '输单必须选择原因', en: 'A lost deal needs a loss reason' },
  },
  lossReasonUnknown: {
    code: 'loss_reason_unknown',
    status: 422,
    label: { zh: '没有这个输单原因', en: 'There is no such loss reason' },
  },
  lossReasonOnlyWhenLost: {
    code: 'loss_reason_only_when_lost',
    status: 422,
    label: { zh: '只有输单才能填输单原因', en: 'Only a lost deal has a loss reason' },
  },
  stageUnknown: {
    code: 'stage_unknown',
    status: 422,
    label: { zh: '这个阶段不属于该商机的销售流程', en: 'This stage does not belong to the deal’s pipeline' },
  },
  alreadyThere: {
    code: 'already_in_stage',
    label: { zh: '商机已经在这个阶段', en: 'The deal is in this stage already' },
  },
  reopenFirst: {
    code: 'reopen_first',
    label: { zh: '请先把商机重新打开，再更改结果', en: 'Re-open the deal before changing its outcome' },
  },
  inTheFuture: {
    code: 'in_the_future',
    status: 422,
    label: { zh: '时间不能晚于现在', en: 'The time cannot be in the future' },
  },
  beforeLastChange: {
    code: 'before_last_change',
    status: 422,
    label: { zh: '时间不能早于上一次阶段变更', en: 'The time cannot be before the last stage change' },
  },
  pipelineUnknown: {
    code: 'pipeline_unknown',
    status: 422,
    label: { zh: '没有这个销售流程', en: 'There is no such pipeline' },
  },
  pipelineIncomplete: {
    code: 'pipeline_incomplete',
    status: 422,
    label: {
      zh: '流程至少要有一个进行中的阶段，并且恰好有一个赢单、一个输单阶段，阶段名不能重复',
      en: 'A pipeline needs at least one open stage, exactly one won and one lost stage, and names that differ',
    },
  },
  stageNeedsMapping: {
    code: 'stage_needs_mapping',
    status: 422,
    label: { zh: '请说明被移除阶段里的商机去哪个阶段', en: 'Say where the deals of a removed stage go' },
  },
  ownerUnknown: {
    code: 'owner_unknown',
    status: 422,
    label: { zh: '负责人不存在或已停用', en: 'The owner does not exist or is disabled' },
  },
  accountUnknown: {
    code: 'account_unknown',
    status: 422,
    label: { zh: '客户不存在或您无权查看', en: 'The account does not exist or is not visible to you' },
  },
  receiverOutOfReach: {
    code: 'receiver_out_of_reach',
    status: 403,
    label: { zh: '您不能把商机交给范围以外的同事', en: 'You may not give deals to people beyond your reach' },
  },
  sameOwner: {
    code: 'same_owner',
    label: { zh: '商机已经由这个人负责', en: 'This person owns the deal already' },
  },
  currencyUnknown: {
    code: 'currency_unknown',
    status: 422,
    label: { zh: '不认识的币种：{currency}', en: 'Unknown currency: {currency}' },
  },
} satisfies Record<string, RefusalReason>;
