import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const catalogTitles = defineTexts({
  products: { zh: '产品', en: 'Products' },
  product: { zh: '产品', en: 'Product' },
  priceBooks: { zh: '价格表', en: 'Price books' },
  priceBook: { zh: '价格表', en: 'Price book' },
  currencies: { zh: '币种与汇率', en: 'Currencies and rates' },
  currenciesHint: {
    zh: '外币商机按哪天的汇率折算，哪些还没有汇率',
    en: 'At which rates deals in other currencies count, and which have none',
  },
  priceBooksHint: {
    zh: '不同客户、币种和时段的价格，以及几张表都适用时谁优先',
    en: 'Prices by kind of account, currency and time, and which goes first',
  },
});
