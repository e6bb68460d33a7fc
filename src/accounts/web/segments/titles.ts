import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell and the settings say of tiers. */
export const segmentTitles = defineTexts({
  segments: { zh: '客户分层', en: 'Tiers of customers' },
  hint: {
    zh: '按成交和自定条件给客户分层，并给每层定联系节奏和归属',
    en: 'Sort customers by what they buy and by your own rules, and set what is owed each tier',
  },
});
