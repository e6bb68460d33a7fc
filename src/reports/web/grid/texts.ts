import { defineTexts } from '../../../platform/web/index.ts';

export const gridViewTexts = defineTexts({
  open: { zh: '查看背后的记录', en: 'Show the records behind it' },
});
