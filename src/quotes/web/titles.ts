import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const quoteTitles = defineTexts({
  quote: { zh: '报价', en: 'Quote' },
  quotes: { zh: '报价', en: 'Quotes' },
});
