import { currencyOptions } from '../../platform/model/currencies.ts';
import { defineFields, type Field } from '../../platform/model/fields.ts';
import { description, externalId, keptFields, ownedFields } from '../../records/model/kept-fields.ts';
import { stateOptions } from './contract-state.ts';

const facts: readonly Field[] = [
  {
    id: 'number',
    label: { zh: '合同编号', en: 'Number' },
    kind: 'text',
    column: 'number',
    readOnly: true,
    searchable: true,
    listed: true,
    width: 132,
  },
  {
    id: 'name',
    label: { zh: '合同名称', en: 'Contract title' },
    kind: 'text',
    column: 'name',
    required: true,
    maxLength: 200,
    searchable: true,
    quick: true,
    listed: true,
  },
  {
    id: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'select',
    column: 'state',
    options: stateOptions,
    readOnly: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'account',
    label: { zh: '客户', en: 'Account' },
    kind: 'reference',
    references: 'account',
    column: 'account_id',
    quick: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'deal',
    label: { zh: '商机', en: 'Deal' },
    kind: 'reference',
    references: 'deal',
    column: 'deal_id',
    quick: true,
  },
  {
    id: 'contact',
    label: { zh: '联系人', en: 'Contact' },
    kind: 'reference',
    references: 'contact',
    column: 'contact_id',
  },
  {
    id: 'amount',
    label: { zh: '合同金额', en: 'Amount' },
    kind: 'money',
    currencyIn: 'currency',
    column: 'amount',
    quick: true,
    listed: true,
    maskable: true,
    hint: { zh: '含税；有明细时按明细合计', en: 'With tax; the sum of the lines where there are any' },
  },
  {
    id: 'tax',
    label: { zh: '其中税额', en: 'Tax in it' },
    kind: 'money',
    currencyIn: 'currency',
    column: 'tax',
    readOnly: true,
    maskable: true,
  },
  {
    id: 'currency',
    label: { zh: '币种', en: 'Currency' },
    kind: 'select',
    column: 'currency',
    options: currencyOptions,
  },
];

const money: readonly Field[] = [
  {
    id: 'received',
    label: { zh: '已回款', en: 'Received' },
    kind: 'money',
    currencyIn: 'currency',
    column: 'received',
    readOnly: true,
    listed: true,
    maskable: true,
  },
  {
    id: 'open_amount',
    label: { zh: '未回款', en: 'Open' },
    kind: 'money',
    currencyIn: 'currency',
    column: 'open_amount',
    readOnly: true,
    maskable: true,
  },
  {
    id: 'next_due_on',
    label: { zh: '下期应收日', en: 'Next due on' },
    kind: 'day',
    column: 'next_due_on',
    readOnly: true,
    listed: true,
  },
];

const term: readonly Field[] = [
  {
    id: 'signed_on',
    label: { zh: '签署日期', en: 'Signed on' },
    kind: 'day',
    column: 'signed_on',
    readOnly: true,
  },
  {
    id: 'starts_on',
    label: { zh: '开始日期', en: 'Starts on' },
    kind: 'day',
    column: 'starts_on',
    quick: true,
  },
  {
    id: 'ends_on',
    label: { zh: '结束日期', en: 'Ends on' },
    kind: 'day',
    column: 'ends_on',
    quick: true,
    listed: true,
  },
  {
    id: 'renews',
    label: { zh: '续约方式', en: 'Renewal' },
    kind: 'select',
    column: 'renews',
    options: [
      { value: 'never', label: { zh: '不续约', en: 'Never' } },
      { value: 'by_hand', label: { zh: '到期提醒', en: 'By hand' } },
      { value: 'automatic', label: { zh: '自动建续约商机', en: 'A renewal deal by itself' } },
    ],
  },
  {
    id: 'notice_days',
    label: { zh: '提前天数', en: 'Days of notice' },
    kind: 'integer',
    column: 'notice_days',
    hint: {
      zh: '到期前多少天提醒或建续约商机',
      en: 'How long before its end it is renewed or somebody is reminded',
    },
  },
  {
    id: 'delivered_on',
    label: { zh: '交付日期', en: 'Delivered on' },
    kind: 'day',
    column: 'delivered_on',
    hint: { zh: '“交付后”付款的各期从这天算起', en: 'Instalments due after delivery count from this day' },
  },
  {
    id: 'ended_on',
    label: { zh: '终止日期', en: 'Ended on' },
    kind: 'day',
    column: 'ended_on',
    readOnly: true,
  },
  {
    id: 'end_reason',
    label: { zh: '终止原因', en: 'Reason of its end' },
    kind: 'text',
    column: 'end_reason',
    readOnly: true,
  },
  {
    id: 'special_terms',
    label: { zh: '非标准条款', en: 'Special terms' },
    kind: 'boolean',
    column: 'special_terms',
    hint: { zh: '改动过标准文本，审批时会看', en: 'The standard text was changed; approvals ask for it' },
  },
];

/** 甲方 is the buyer, 乙方 is the seller: us. */
const parties: readonly Field[] = [
  {
    id: 'buyer_name',
    label: { zh: '甲方名称', en: 'Buyer' },
    kind: 'text',
    column: 'buyer_name',
    maxLength: 200,
  },
  {
    id: 'buyer_tax_number',
    label: { zh: '甲方税号', en: 'Buyer’s tax number' },
    kind: 'text',
    column: 'buyer_tax_number',
    maxLength: 40,
  },
  {
    id: 'buyer_address',
    label: { zh: '甲方地址', en: 'Buyer’s address' },
    kind: 'text',
    column: 'buyer_address',
    maxLength: 300,
  },
  {
    id: 'buyer_bank',
    label: { zh: '甲方开户行及账号', en: 'Buyer’s bank account' },
    kind: 'text',
    column: 'buyer_bank',
    maxLength: 200,
  },
  {
    id: 'seller_name',
    label: { zh: '乙方名称', en: 'Seller' },
    kind: 'text',
    column: 'seller_name',
    maxLength: 200,
  },
  {
    id: 'seller_tax_number',
    label: { zh: '乙方税号', en: 'Seller’s tax number' },
    kind: 'text',
    column: 'seller_tax_number',
    maxLength: 40,
  },
  {
    id: 'seller_address',
    label: { zh: '乙方地址', en: 'Seller’s address' },
    kind: 'text',
    column: 'seller_address',
    maxLength: 300,
  },
  {
    id: 'seller_bank',
    label: { zh: '乙方开户行及账号', en: 'Seller’s bank account' },
    kind: 'text',
    column: 'seller_bank',
    maxLength: 200,
  },
];

const links: readonly Field[] = [
  {
    id: 'quote',
    label: { zh: '来源报价', en: 'Quote' },
    kind: 'reference',
    references: 'quote',
    column: 'quote_id',
    readOnly: true,
  },
  {
    id: 'amends',
    label: { zh: '原合同', en: 'Amends' },
    kind: 'reference',
    references: 'contract',
    column: 'amends_id',
    readOnly: true,
  },
  {
    id: 'renewal_deal',
    label: { zh: '续约商机', en: 'Renewal deal' },
    kind: 'reference',
    references: 'deal',
    column: 'renewal_deal_id',
    readOnly: true,
  },
];

/** The one statement of a contract's fields. The state changes by steps, the money by lines, the plan and receipts. */
export const contractFields = defineFields({
  object: 'contract',
  label: { zh: '合同', en: 'Contract' },
  plural: { zh: '合同', en: 'Contracts' },
  fields: [
    ...facts,
    ...money,
    ...term,
    ...parties,
    ...links,
    ...ownedFields,
    externalId,
    description,
    ...keptFields,
  ],
});
