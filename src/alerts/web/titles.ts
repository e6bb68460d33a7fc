import { defineTexts } from '../../platform/web/index.ts';

export const alertTitles = defineTexts({
  alerts: { zh: '预警', en: 'Alerts' },
  alert: { zh: '预警', en: 'Alert' },
  watch: { zh: '预警规则', en: 'Watch' },
  rules: { zh: '系统预警', en: 'Standing alerts' },
  rulesHint: {
    zh: '哪个阶段成了瓶颈、哪个数字异常，每天早上告诉谁',
    en: 'Which stage became a bottleneck, which number is odd, and who hears it every morning',
  },
});
