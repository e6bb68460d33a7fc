import { defineTexts } from '../../../platform/web/index.ts';
import { leadTitles } from './titles.ts';

/** The names of the pages. */
export const leadTexts = defineTexts({
  ...leadTitles,
});
