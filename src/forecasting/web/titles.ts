import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const forecastTitles = defineTexts({
  forecast: { zh: '预测', en: 'Forecast' },
  rules: { zh: '预测类别', en: 'Forecast categories' },
  rulesHint: { zh: '赢率到多少算承诺、算最好情况', en: 'Which chance makes a commitment, or a best case' },
  targets: { zh: '销售目标', en: 'Targets' },
});
