import { defineTexts } from '../../../platform/web/index.ts';

export const unpricedTexts = defineTexts({
  unpriced: { zh: '{count} 笔未折算', en: '{count} not counted' },
  means: {
    zh: '这些商机的币种还没有汇率，金额没有算进来；到“币种与汇率”里录入后会自动补上。',
    en: 'Their currencies have no exchange rate, so their amounts are not in it; they are as soon as one is entered.',
  },
});
