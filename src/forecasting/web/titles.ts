import { defineTexts } from '../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const forecastTitles = defineTexts({
  forecast: { zh: '预测', en: 'Forecast' },
  targets: { zh: '销售目标', en: 'Targets' },
});
