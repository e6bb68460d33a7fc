import { defineTexts } from '../../../platform/web/index.ts';

/** The names of the pages. */
export const leadTexts = defineTexts({
  leads: { zh: '线索', en: 'Leads' },
  lead: { zh: '线索', en: 'Lead' },
  board: { zh: '线索看板', en: 'Board of leads' },
  queue: { zh: '逐条处理线索', en: 'Work through leads' },
});
