import { defineTexts } from '../../../platform/web/index.ts';

export const insightPageTexts = defineTexts({
  goneDeal: {
    zh: '这个商机刚被删除或移交，您已看不到它',
    en: 'This deal was just removed or handed over; you do not see it any more',
  },
});
