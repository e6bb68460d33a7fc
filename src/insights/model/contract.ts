import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import {
  funnelAnswerSchema,
  measureCatalogueSchema,
  recordsAnswerSchema,
  tableAnswerSchema,
} from './answer.ts';
import { drillSchema, questionSchema } from './question.ts';

/** The right to read is asked for each cube inside: a cube names its object. */
export const insightsContract = {
  listMeasures: defineEndpoint({
    method: 'GET',
    path: '/measures',
    summary: 'Measures and dimensions the asker may use',
    permission: null,
    answer: measureCatalogueSchema,
  }),
  ask: defineEndpoint({
    method: 'POST',
    path: '/questions',
    summary: 'Answers a question by measures and dimensions, or a funnel',
    permission: null,
    reads: true,
    readsMuch: () => true,
    body: questionSchema,
    answer: z.union([funnelAnswerSchema, tableAnswerSchema]),
  }),
  drillDown: defineEndpoint({
    method: 'POST',
    path: '/questions/records',
    summary: 'The records behind one number of an answer',
    permission: null,
    reads: true,
    readsMuch: () => true,
    body: drillSchema,
    answer: recordsAnswerSchema,
  }),
};
