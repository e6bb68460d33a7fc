import { currencyOptions } from '../../platform/model/currencies.ts';
import { defineFields, type Field } from '../../platform/model/fields.ts';
import { description, externalId, keptFields, ownedFields } from '../../records/model/kept-fields.ts';
import { stateOptions } from './quote-state.ts';

export const taxModes = [
  { value: 'included', label: { zh: '含税价', en: 'Prices include tax' } },
  { value: 'excluded', label: { zh: '未税价', en: 'Tax on top' } },
] as const;

export const paymentTermsOptions = [
  { value: 'prepaid', label: { zh: '款到发货', en: 'Paid in advance' } },
  { value: 'split', label: { zh: '预付 + 验收付清', en: 'Deposit, rest on acceptance' } },
  { value: 'on_acceptance', label: { zh: '验收后付清', en: 'On acceptance' } },
  { value: 'net30', label: { zh: '月结 30 天', en: '30 days net' } },
  { value: 'net60', label: { zh: '月结 60 天', en: '60 days net' } },
  { value: 'net90', label: { zh: '月结 90 天', en: '90 days net' } },
] as const;

const named: readonly Field[] = [
  {
    id: 'name',
    label: { zh: '报价名称', en: 'Title' },
    kind: 'text',
    column: 'name',
    required: true,
    maxLength: 200,
    searchable: true,
    quick: true,
    listed: true,
  },
  {
    id: 'number',
    label: { zh: '报价编号', en: 'Number' },
    kind: 'text',
    column: 'number',
    readOnly: true,
    searchable: true,
    listed: true,
    width: 150,
  },
  {
    id: 'version_number',
    label: { zh: '版次', en: 'Edition' },
    kind: 'integer',
    column: 'version_number',
    readOnly: true,
    listed: true,
    width: 70,
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
    id: 'deal',
    label: { zh: '商机', en: 'Deal' },
    kind: 'reference',
    references: 'deal',
    column: 'deal_id',
    required: true,
    quick: true,
    listed: true,
  },
  {
    id: 'account',
    label: { zh: '客户', en: 'Account' },
    kind: 'reference',
    references: 'account',
    column: 'account_id',
    readOnly: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'contact',
    label: { zh: '联系人', en: 'Contact' },
    kind: 'reference',
    references: 'contact',
    column: 'contact_id',
    quick: true,
  },
];

const conditions: readonly Field[] = [
  {
    id: 'currency',
    label: { zh: '币种', en: 'Currency' },
    kind: 'select',
    column: 'currency',
    options: currencyOptions,
    quick: true,
    reportable: true,
  },
  {
    id: 'tax_mode',
    label: { zh: '价格口径', en: 'Prices' },
    kind: 'select',
    column: 'tax_mode',
    options: taxModes,
    quick: true,
  },
  {
    id: 'valid_until',
    label: { zh: '有效期至', en: 'Valid until' },
    kind: 'day',
    column: 'valid_until',
    quick: true,
    listed: true,
  },
  {
    id: 'payment_terms',
    label: { zh: '付款方式', en: 'Payment' },
    kind: 'select',
    column: 'payment_terms',
    options: paymentTermsOptions,
    quick: true,
    reportable: true,
  },
  {
    id: 'terms',
    label: { zh: '条款', en: 'Terms' },
    kind: 'long_text',
    column: 'terms',
    maxLength: 5000,
  },
];

const template: Field = {
  id: 'template',
  label: { zh: '报价模板', en: 'Template' },
  kind: 'reference',
  references: 'quote_template',
  column: 'template_id',
  readOnly: true,
  reportable: true,
};

const told = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  id,
  label: { zh, en },
  kind: 'money',
  column: id,
  readOnly: true,
  ...(more.kind === undefined && { currencyIn: 'currency' }),
  ...more,
});

const figures: readonly Field[] = [
  told('amount', '价税合计', 'Total with tax', { listed: true, maskable: true }),
  told('net_amount', '不含税金额', 'Total without tax', { maskable: true }),
  told('tax_amount', '税额', 'Tax', { maskable: true }),
  told('list_amount', '标价合计', 'List price', { maskable: true }),
  told('lesser', '整单优惠', 'Off the whole', { maskable: true }),
  told('discount_rate', '折扣率（%）', 'Discount (%)', { kind: 'decimal', maskable: true, listed: true }),
  told('cost_amount', '成本', 'Cost', { maskable: true }),
  told('margin', '毛利率（%）', 'Margin (%)', { kind: 'decimal', maskable: true }),
  told('below_floor', '低于底价', 'Below the floor price', { kind: 'boolean' }),
];

const answers: readonly Field[] = [
  told('sent_at', '发出时间', 'Sent at', { kind: 'instant' }),
  told('first_viewed_at', '客户首次查看', 'First viewed', { kind: 'instant' }),
  told('answered_at', '答复时间', 'Answered at', { kind: 'instant' }),
  told('answered_by', '答复人', 'Answered by', { kind: 'text' }),
  told('answered_title', '答复人职务', 'Their title', { kind: 'text' }),
  told('answer_comment', '客户的话', 'What they said', { kind: 'long_text' }),
];

/** The one statement of a quote's fields; its lines and totals change through the editor, its state through acts. */
export const quoteFields = defineFields({
  object: 'quote',
  label: { zh: '报价', en: 'Quote' },
  plural: { zh: '报价', en: 'Quotes' },
  fields: [
    ...named,
    ...conditions,
    template,
    ...figures,
    ...ownedFields,
    ...answers,
    externalId,
    description,
    ...keptFields,
  ],
});
