import type { RefusalReason } from '../../platform/model/refusal.ts';

/** Why contracts say no. */
export const contractRefusals = {
  notInThisState: {
    code: 'contract_not_in_this_state',
    label: {
      zh: '合同在当前状态下不能这样做',
      en: 'The contract cannot take this step in its present state',
    },
  },
  settled: {
    code: 'contract_settled',
    label: {
      zh: '合同已提交审批或签署，金额、双方、明细和日期不能再改；需要变更请新建补充合同',
      en: 'The contract has been submitted or signed: amount, parties, lines and dates stand. Make an amendment instead',
    },
  },
  onlyDraftsGo: {
    code: 'contract_not_a_draft',
    label: {
      zh: '只有草稿可以删除，其他合同请终止',
      en: 'Only drafts can be deleted; terminate other contracts',
    },
  },
  amountFromLines: {
    code: 'contract_amount_from_lines',
    status: 422,
    label: {
      zh: '合同金额由明细合计得出，请修改明细',
      en: 'The amount is the sum of the lines; change the lines',
    },
  },
  taxNumberWrong: {
    code: 'contract_tax_number_wrong',
    status: 422,
    label: {
      zh: '统一社会信用代码不正确：应为 18 位且校验码相符',
      en: 'This is no unified social credit code: 18 characters with a matching check character',
    },
  },
  endsBeforeStart: {
    code: 'contract_ends_before_start',
    status: 422,
    label: { zh: '结束日期不能早于开始日期', en: 'The contract cannot end before it starts' },
  },
  noticeTooLong: {
    code: 'contract_notice_too_long',
    status: 422,
    label: { zh: '提前天数应在 0 到 730 之间', en: 'Days of notice are 0 to 730' },
  },
  incomplete: {
    code: 'contract_incomplete',
    status: 422,
    label: { zh: '还缺：{missing}', en: 'Still missing: {missing}' },
  },
  planOff: {
    code: 'payment_plan_off',
    status: 422,
    label: {
      zh: '付款计划合计与合同金额不一致，相差 {difference}',
      en: 'The payment plan does not add up to the amount of the contract: {difference} off',
    },
  },
  sharesOff: {
    code: 'payment_shares_off',
    status: 422,
    label: { zh: '各期比例合计必须是 100%', en: 'The shares of the instalments must add up to 100 %' },
  },
  planHasReceipts: {
    code: 'payment_plan_has_receipts',
    label: { zh: '已有回款登记，付款计划不能再改', en: 'Payments have come in; the plan stands' },
  },
  tooLarge: {
    code: 'contract_too_large',
    status: 422,
    label: { zh: '金额过大，请检查数量和单价', en: 'The amount is too large; check quantities and prices' },
  },
  lesserTooLarge: {
    code: 'contract_lesser_too_large',
    status: 422,
    label: { zh: '整单优惠不能超过明细合计', en: 'No more can be taken off than the lines come to' },
  },
  quoteTaken: {
    code: 'contract_quote_taken',
    label: {
      zh: '这份报价已经转为合同 {number}',
      en: 'This quote has become the contract {number} already',
    },
  },
  noReceiptsYet: {
    code: 'contract_takes_no_receipts',
    label: { zh: '合同批准后才能登记回款', en: 'Payments can be noted once the contract is approved' },
  },
  reversedAlready: {
    code: 'receipt_reversed',
    label: { zh: '这笔回款已经冲销', en: 'This payment has been reversed already' },
  },
  inTheFuture: {
    code: 'contract_day_in_the_future',
    status: 422,
    label: { zh: '日期不能晚于今天', en: 'The day cannot be in the future' },
  },
  fileUnknown: {
    code: 'contract_file_unknown',
    status: 422,
    label: { zh: '请先把文件传到这份合同上', en: 'Upload the file to this contract first' },
  },
  patternWrong: {
    code: 'contract_pattern_wrong',
    status: 422,
    label: {
      zh: '编号规则要有一个 {序号4} 这样的序号（1 到 8 位），可以用 {年}、{月}',
      en: 'A number needs one running part like {序号4} (1 to 8 digits); {年} and {月} stand for year and month',
    },
  },
  patternTaken: {
    code: 'contract_pattern_taken',
    status: 422,
    label: {
      zh: '这个编号规则会和已有合同 {number} 重号，请换一个',
      en: 'This pattern would give the number of the contract {number} again; choose another',
    },
  },
  notSigner: {
    code: 'contract_not_a_signer',
    status: 403,
    label: {
      zh: '只有指定角色可以登记签署，请联系管理员',
      en: 'Only certain roles may note a signature; please ask your administrator',
    },
  },
  amendsDraft: {
    code: 'contract_amends_draft',
    label: { zh: '草稿直接修改即可，不需要补充合同', en: 'A draft is simply changed; it needs no amendment' },
  },
} satisfies Record<string, RefusalReason>;
