/** The reasons quotes say no. */
import type { RefusalReason } from '../../platform/model/refusal.ts';

export const quoteRefusals = {
  frozen: {
    code: 'quote_frozen',
    label: {
      zh: '这一版报价不再是草稿，不能修改；需要调整请新建一版',
      en: 'This version is no draft any more and cannot be changed; make a new version',
    },
  },
  kept: {
    code: 'quote_kept',
    label: {
      zh: '审批中或发给过客户的报价要留存，不能删除',
      en: 'A quote in approval, or one that was with the customer, is kept and cannot be removed',
    },
  },
  empty: {
    code: 'quote_empty',
    label: { zh: '报价还没有明细，请先填写至少一行', en: 'The quote has no lines yet; add at least one' },
  },
  lesserTooLarge: {
    code: 'quote_lesser_too_large',
    status: 422,
    label: {
      zh: '整单优惠不能超过明细合计',
      en: 'The amount off the whole cannot exceed what the lines come to',
    },
  },
  amountTooLarge: {
    code: 'quote_amount_too_large',
    status: 422,
    label: { zh: '报价金额超出可记录的范围', en: 'The amount of the quote is beyond what can be kept' },
  },
  productUnknown: {
    code: 'quote_product_unknown',
    status: 422,
    label: {
      zh: '第 {line} 行的产品不存在或已删除',
      en: 'The product of line {line} does not exist any more',
    },
  },
  needsApproval: {
    code: 'quote_needs_approval',
    label: {
      zh: '这份报价需要先通过审批才能发给客户',
      en: 'This quote must be approved before it goes to the customer',
    },
  },
  aboveAllowance: {
    code: 'quote_discount_above_allowance',
    label: {
      zh: '整体折扣 {discount} 超过您的权限 {allowed}，需要先通过审批才能发给客户',
      en: 'The discount of {discount} is more than the {allowed} you may give; it must be approved before it goes out',
    },
  },
  nobodyApproves: {
    code: 'quote_nobody_approves',
    label: {
      zh: '整体折扣 {discount} 超过您的权限 {allowed}，但没有适用的审批流程：请管理员在“审批流程”中设置，或由权限足够的同事发送',
      en: 'The discount of {discount} is more than the {allowed} you may give, and no flow applies: ask an administrator for one, or let somebody send it who may',
    },
  },
  noApproval: {
    code: 'quote_needs_no_approval',
    label: {
      zh: '没有审批流程适用于这份报价，可以直接发送',
      en: 'No approval applies to this quote; send it',
    },
  },
  notSendable: {
    code: 'quote_not_sendable',
    label: { zh: '这一版报价现在不能发送', en: 'This version cannot be sent now' },
  },
  past: {
    code: 'quote_valid_until_past',
    label: { zh: '有效期已过，请先延长有效期', en: 'Its last day has passed; set a later one first' },
  },
  notOpen: {
    code: 'quote_not_open',
    label: {
      zh: '这份报价现在不能答复：还没有发出，或已有结果',
      en: 'This quote cannot be answered now: it was not sent, or it is settled',
    },
  },
  expired: {
    code: 'quote_expired',
    label: {
      zh: '这份报价已过有效期，请联系销售重新报价',
      en: 'This quote has expired; please ask for a new one',
    },
  },
  versionPending: {
    code: 'quote_version_pending',
    label: { zh: '这份报价已经有更新的一版', en: 'There is a newer version of this quote already' },
  },
  notAccepted: {
    code: 'quote_not_accepted',
    label: { zh: '客户还没有接受这份报价', en: 'The customer has not accepted this quote' },
  },
  otherCurrency: {
    code: 'quote_other_currency',
    label: {
      zh: '报价币种（{quote}）与商机币种（{deal}）不同，不能直接带入金额',
      en: 'The quote is in {quote}, the deal in {deal}: its amount cannot be taken over',
    },
  },
  dealFixed: {
    code: 'quote_deal_fixed',
    label: { zh: '报价属于哪个商机，建立后不能改变', en: 'A quote stays with the deal it was made for' },
  },
  templateUnknown: {
    code: 'quote_template_unknown',
    status: 422,
    label: { zh: '模板不存在或已停用', en: 'There is no such template any more' },
  },
  noLines: {
    code: 'quote_table_without_lines',
    status: 422,
    label: {
      zh: '表格里没有找到可用的明细：请至少包含名称列和单价列',
      en: 'No lines found in the table: it needs at least a column of names and one of prices',
    },
  },
} satisfies Record<string, RefusalReason>;
