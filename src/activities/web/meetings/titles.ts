import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const meetingTitles = defineTexts({
  meeting: { zh: '会议', en: 'Meeting' },
});
