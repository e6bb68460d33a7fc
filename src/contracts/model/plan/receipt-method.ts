import type { Label } from '../../../platform/model/label.ts';

/** How money comes in. */
export const receiptMethods = [
  'transfer',
  'acceptance',
  'cheque',
  'cash',
  'wechat',
  'alipay',
  'other',
] as const;
export type ReceiptMethod = (typeof receiptMethods)[number];

export const methodLabels: Readonly<Record<ReceiptMethod, Label>> = {
  transfer: { zh: '银行转账', en: 'Bank transfer' },
  acceptance: { zh: '承兑汇票', en: 'Acceptance bill' },
  cheque: { zh: '支票', en: 'Cheque' },
  cash: { zh: '现金', en: 'Cash' },
  wechat: { zh: '微信', en: 'WeChat Pay' },
  alipay: { zh: '支付宝', en: 'Alipay' },
  other: { zh: '其他', en: 'Other' },
};
