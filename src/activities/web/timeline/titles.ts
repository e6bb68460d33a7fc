import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const timelineTitles = defineTexts({
  talks: { zh: '跟进记录', en: 'Talks' },
});
