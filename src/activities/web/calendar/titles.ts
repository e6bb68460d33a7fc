import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const calendarTitles = defineTexts({
  calendar: { zh: '日历', en: 'Calendar' },
});
