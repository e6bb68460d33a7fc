import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const callTitles = defineTexts({
  waiting: { zh: '待认领通话', en: 'Calls to be placed' },
});
