import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const leadTitles = defineTexts({
  board: { zh: '线索看板', en: 'Board of leads' },
  lead: { zh: '线索', en: 'Lead' },
  leads: { zh: '线索', en: 'Leads' },
  queue: { zh: '逐条处理线索', en: 'Work through leads' },
});
