import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const coachingTitles = defineTexts({
  incentives: { zh: '激励', en: 'Incentives' },
  versions: { zh: '流程版本对比', en: 'Process versions' },
  baseline: { zh: '上线前后', en: 'Before and after' },
});
