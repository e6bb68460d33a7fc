import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { forecastRulesSchema } from './category-limits.ts';

const answer = z.object({ rules: forecastRulesSchema, version: z.number() });

export const forecastRulesContract = {
  readForecastRules: defineEndpoint({
    method: 'GET',
    path: '/forecast-rules',
    summary: 'From which chance of its stage on a deal is a commitment, or a best case',
    permission: { object: 'pipeline', action: 'read' },
    answer,
  }),
  saveForecastRules: defineEndpoint({
    method: 'PUT',
    path: '/forecast-rules',
    summary: 'Set these limits; categories picked by hand stay',
    permission: { object: 'pipeline', action: 'design' },
    body: z.strictObject({ rules: forecastRulesSchema, version: z.int().min(0) }),
    answer,
  }),
};
