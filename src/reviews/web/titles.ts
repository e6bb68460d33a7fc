import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const reviewTitles = defineTexts({
  actionItems: { zh: '行动项', en: 'Action items' },
  actionItem: { zh: '行动项', en: 'Action item' },
});
