/** What a quote says on paper, word by word: every kind of paper shows these and nothing it reckons itself. */
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import type { QuoteDocument } from './quote-document.ts';
import { paymentTermsOptions, taxModes } from './quote-fields.ts';
import { decimalText } from './quote-line.ts';

export type QuotePaper = {
  heading: string;
  title: string;
  /** Who, when, under which conditions: label and value. */
  facts: readonly (readonly [string, string])[];
  columns: readonly { label: string; isAmount: boolean }[];
  rows: readonly (readonly string[])[];
  totals: readonly (readonly [string, string])[];
  /** Which of them is what is to be paid. */
  totalAt: number;
  terms: readonly [label: string, text: string] | null;
};

const words = {
  heading: { zh: '报价单', en: 'Quotation' },
  number: { zh: '编号', en: 'Number' },
  edition: { zh: '{number}（第 {edition} 版）', en: '{number} (edition {edition})' },
  seller: { zh: '报价方', en: 'From' },
  salesperson: { zh: '联系人', en: 'Contact' },
  account: { zh: '客户', en: 'To' },
  contact: { zh: '客户联系人', en: 'Attention' },
  madeOn: { zh: '报价日期', en: 'Date' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  currency: { zh: '币种', en: 'Currency' },
  payment: { zh: '付款方式', en: 'Payment' },
  at: { zh: '序号', en: 'No.' },
  name: { zh: '名称', en: 'Item' },
  spec: { zh: '规格', en: 'Specification' },
  unit: { zh: '单位', en: 'Unit' },
  quantity: { zh: '数量', en: 'Quantity' },
  unitPrice: { zh: '单价', en: 'Unit price' },
  discount: { zh: '折扣', en: 'Discount' },
  taxRate: { zh: '税率', en: 'Tax' },
  gross: { zh: '价税合计', en: 'With tax' },
  given: { zh: '优惠合计', en: 'Discounts' },
  lesser: {
    zh: '其中整单优惠（已分摊到各行）',
    en: 'of which off the whole (spread over the lines)',
  },
  net: { zh: '不含税金额', en: 'Without tax' },
  tax: { zh: '税额', en: 'Tax' },
  total: { zh: '价税合计（{currency}）', en: 'Total with tax ({currency})' },
  inWords: { zh: '大写金额', en: 'In Chinese capitals' },
  terms: { zh: '条款', en: 'Terms' },
} satisfies Record<string, Label>;

/** The paper in one language. */
export function paperOf(document: QuoteDocument, locale: Locale): QuotePaper {
  const t = (key: keyof typeof words) => say(words[key], locale);
  return {
    heading: t('heading'),
    title: document.title,
    facts: factsOf(document, locale),
    columns: (
      ['at', 'name', 'spec', 'unit', 'quantity', 'unitPrice', 'discount', 'taxRate', 'gross'] as const
    ).map((key) => ({ label: t(key), isAmount: ['quantity', 'unitPrice', 'gross'].includes(key) })),
    rows: document.lines.map((line, at) => [
      String(at + 1),
      line.name,
      line.spec,
      line.unit,
      decimalText(BigInt(line.quantity)),
      amountText(line.unitPrice),
      line.discount === 0 ? '' : `${decimalText(line.discount, 2)}%`,
      `${decimalText(line.taxRate, 2)}%`,
      amountText(line.gross),
    ]),
    ...totalsOf(document, locale),
    terms: document.terms.trim() === '' ? null : [t('terms'), document.terms],
  };
}

function factsOf(document: QuoteDocument, locale: Locale): (readonly [string, string])[] {
  const t = (key: keyof typeof words) => say(words[key], locale);
  const { number, versionNumber, currency, taxMode } = document;
  const edition = t('edition').replace('{number}', number).replace('{edition}', String(versionNumber));
  const told: readonly (readonly [keyof typeof words, string | null])[] = [
    ['number', versionNumber === 1 ? number : edition],
    ['madeOn', document.madeOn],
    ['account', document.account],
    ['validUntil', document.validUntil],
    ['contact', document.contact],
    ['currency', `${currency} · ${optionName(taxModes, taxMode, locale)}`],
    ['seller', document.seller],
    ['payment', optionName(paymentTermsOptions, document.paymentTerms, locale)],
    ['salesperson', document.salesperson],
  ];
  return told.flatMap(([key, value]) => (value ? [[t(key), value] as const] : []));
}

function totalsOf(document: QuoteDocument, locale: Locale): Pick<QuotePaper, 'totals' | 'totalAt'> {
  const t = (key: keyof typeof words) => say(words[key], locale);
  const gives = document.discount !== '0';
  const before = [
    ...(gives ? [[t('given'), amountText(document.discount)] as const] : []),
    ...(document.lesser !== '0' ? [[t('lesser'), amountText(document.lesser)] as const] : []),
    [t('net'), amountText(document.net)] as const,
    [t('tax'), amountText(document.tax)] as const,
  ];
  const total = [t('total').replace('{currency}', document.currency), amountText(document.gross)] as const;
  const inWords = document.inWords ? [[t('inWords'), document.inWords] as const] : [];
  return { totals: [...before, total, ...inWords], totalAt: before.length };
}

type Options = readonly { value: string; label: Label }[];

function optionName(options: Options, value: string | null, locale: Locale): string | null {
  const option = options.find((one) => one.value === value);
  return option ? say(option.label, locale) : value;
}

const grouped = new Intl.NumberFormat('en-US');

/** Fen with thousands and always two places, as figures stand under each other: 1,234.50. */
export function amountText(fen: string | bigint): string {
  const value = BigInt(fen);
  const size = value < 0n ? -value : value;
  const rest = String(size % 100n).padStart(2, '0');
  return `${value < 0n ? '-' : ''}${grouped.format(size / 100n)}.${rest}`;
}
