import { defineTexts } from '../../platform/web/index.ts';

export const alertTitles = defineTexts({
  rules: { zh: '预警', en: 'Alerts' },
  rulesHint: {
    zh: '哪个阶段成了瓶颈、哪个数字异常，每天早上告诉谁',
    en: 'Which stage became a bottleneck, which number is odd, and who hears it every morning',
  },
});
