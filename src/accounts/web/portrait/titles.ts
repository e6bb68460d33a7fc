import { defineTexts } from '../../../platform/web/index.ts';

/** What the parts of an account's page are called. */
export const portraitTitles = defineTexts({
  portrait: { zh: '画像', en: 'Portrait' },
  behaviour: { zh: '行为', en: 'Behaviour' },
});
