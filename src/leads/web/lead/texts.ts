import { defineTexts } from '../../../platform/web/index.ts';

export const leadTexts = defineTexts({
  leads: { zh: '线索', en: 'Leads' },
  lead: { zh: '线索', en: 'Lead' },
  mine: { zh: '我的线索', en: 'My leads' },
  notContacted: { zh: '还没联系', en: 'Not contacted' },
  working: { zh: '跟进中', en: 'Working' },
  newThisMonth: { zh: '本月新增', en: 'New this month' },
});
