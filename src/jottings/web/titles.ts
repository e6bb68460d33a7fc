import { defineTexts } from '../../platform/web/index.ts';

/** What every page says of the box: it is loaded with the shell, the rest when the box is first opened. */
export const jottingTitles = defineTexts({
  jotting: { zh: '速记', en: 'Jot down' },
});
