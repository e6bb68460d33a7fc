/** The organisation's limits of categories; refuses a stale version. */
import { keptRules } from '../../../platform/server/index.ts';
import { forecastRulesSchema, usualForecastRules } from '../../model/categories/category-limits.ts';

const kept = keptRules({
  table: 'forecast_rules',
  schema: forecastRulesSchema,
  usual: usualForecastRules,
  told: { type: 'forecast-rules.changed', object: 'organisation', as: 'forecast_rules' },
});

export const readForecastRules = kept.read;
export const saveForecastRules = kept.save;
