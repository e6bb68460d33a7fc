import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const reviewTitles = defineTexts({
  reviews: { zh: '复盘', en: 'Reviews' },
  review: { zh: '复盘', en: 'Review' },
  meeting: { zh: '复盘会', en: 'Review meeting' },
  actionItems: { zh: '行动项', en: 'Action items' },
  actionItem: { zh: '行动项', en: 'Action item' },
});
