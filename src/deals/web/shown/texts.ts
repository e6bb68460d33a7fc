import { defineTexts } from '../../../platform/web/index.ts';
import { shownTitles } from './titles.ts';

export const shownTexts = defineTexts({
  ...shownTitles,
  none: {
    zh: '这个客户还没有商机。建一个，从这里开始跟进。',
    en: 'No deals with this account yet. Make one and go on from here.',
  },
});
