/** What is told when numbers turn, and to whom. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { alertRulesSchema } from './alert-rules.ts';

const rulesAnswer = z.object({ rules: alertRulesSchema, version: z.number() });

export const alertContract = {
  readAlertRules: defineEndpoint({
    method: 'GET',
    path: '/alert-rules',
    summary: 'Of what the organisation is told by itself, and who hears it beside those who lead',
    permission: { object: 'pipeline', action: 'read' },
    answer: rulesAnswer,
  }),
  saveAlertRules: defineEndpoint({
    method: 'PUT',
    path: '/alert-rules',
    summary: 'Set what is told by itself, and to whom',
    permission: { object: 'pipeline', action: 'design' },
    body: z.strictObject({ rules: alertRulesSchema, version: z.int().min(0) }),
    answer: rulesAnswer,
  }),
};
