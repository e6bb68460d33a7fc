/** From which chance of its stage on a deal is a commitment, or a best case; an organisation may have limits of its own. */
import { z } from 'zod';

/** Percent, as chances of stages are drawn. */
const percent = z.int().min(1).max(100);

export const forecastRulesSchema = z
  .strictObject({ commit: percent, bestCase: percent })
  .refine(({ commit, bestCase }) => bestCase < commit, {
    path: ['bestCase'],
    message: 'below the limit of a commitment',
  });
export type ForecastRules = z.output<typeof forecastRulesSchema>;

export const usualForecastRules: ForecastRules = { commit: 60, bestCase: 35 };
