import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const designTitles = defineTexts({
  hint: { zh: '报价从哪些模板开始，编号怎么排', en: 'What quotes begin from, and how they are numbered' },
  title: { zh: '报价模板与编号', en: 'Quote templates and numbers' },
});
