import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const activityTitles = defineTexts({
  activities: { zh: '跟进', en: 'Activities' },
  tasks: { zh: '跟进任务', en: 'Tasks' },
});
