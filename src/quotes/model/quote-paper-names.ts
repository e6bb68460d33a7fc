/** How quotes are called where flows of approval are designed, and what flows may ask of them. */
import type { PaperKindNames } from '../../approvals/model/paper.ts';

const read = (id: string, zh: string, en: string, right?: string) => ({
  id,
  label: { zh, en },
  isEditable: false,
  ...(right && { right }),
});

export const quotePaperNames: PaperKindNames = {
  paper: 'quote',
  label: { zh: '报价', en: 'Quote' },
  facts: [
    { id: 'amount', label: { zh: '价税合计', en: 'Total with tax' }, kind: 'money' },
    { id: 'discount_rate', label: { zh: '折扣率', en: 'Discount' }, kind: 'percent' },
    { id: 'margin', label: { zh: '毛利率', en: 'Margin' }, kind: 'percent' },
    {
      id: 'below_floor',
      label: { zh: '低于底价（yes/no）', en: 'Below the floor price (yes/no)' },
      kind: 'text',
    },
    {
      id: 'above_allowance',
      label: { zh: '折扣超出负责人权限（yes/no）', en: 'Discount above the owner’s allowance (yes/no)' },
      kind: 'text',
    },
    { id: 'payment_terms', label: { zh: '付款方式', en: 'Payment' }, kind: 'text' },
    { id: 'currency', label: { zh: '币种', en: 'Currency' }, kind: 'text' },
  ],
  fields: [
    read('title', '报价名称', 'Title'),
    read('amount', '价税合计', 'Total with tax', 'quote.amount'),
    read('discount_rate', '折扣率', 'Discount', 'quote.discount_rate'),
    read('margin', '毛利率', 'Margin', 'quote.margin'),
    { ...read('valid_until', '有效期至', 'Valid until', 'quote.valid_until'), isEditable: true },
    read('currency', '币种', 'Currency', 'quote.currency'),
  ],
};
