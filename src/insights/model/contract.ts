import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import {
  bestPracticesSchema,
  funnelAnswerSchema,
  manyAnswersSchema,
  measureCatalogueSchema,
  peerAnswerSchema,
  recordsAnswerSchema,
  tableAnswerSchema,
} from './answer.ts';
import { funnelDetailsSchema } from './funnel-details.ts';
import { drillSchema, funnelQuestionSchema, manyQuestionsSchema, questionSchema } from './question.ts';
import { bottleneckAnswerSchema } from './bottleneck/answer.ts';
import { bottleneckDrillSchema, bottleneckQuestionSchema } from './bottleneck/question.ts';

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
  askMany: defineEndpoint({
    method: 'POST',
    path: '/questions/batch',
    summary: 'Answers several questions of one instant, each by itself or with its own refusal',
    permission: null,
    reads: true,
    readsMuch: () => true,
    takesLong: 'unless by columns',
    inOneSnapshot: true,
    body: manyQuestionsSchema,
    answer: manyAnswersSchema,
  }),
  compareWithPeers: defineEndpoint({
    method: 'GET',
    path: '/questions/peers',
    summary: 'Own step rates of the past year beside the median of colleagues, and what falling short costs',
    permission: null,
    readsMuch: () => true,
    query: z.object({ pipeline: z.string().min(1).max(200).describe('id or name') }),
    answer: peerAnswerSchema,
  }),
  learnFromBest: defineEndpoint({
    method: 'GET',
    path: '/questions/best-practices',
    summary: 'What the best third of the colleagues do in a stage, beside the others and the asker',
    permission: null,
    readsMuch: () => true,
    query: z.object({
      pipeline: z.string().min(1).max(200).describe('id or name'),
      stage: z.string().min(1).max(200),
    }),
    answer: bestPracticesSchema,
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
  findBottlenecks: defineEndpoint({
    method: 'POST',
    path: '/questions/bottlenecks',
    summary:
      'Where a pipeline is stuck, what that costs and how surely; or that no bottleneck can be claimed',
    permission: null,
    reads: true,
    readsMuch: () => true,
    body: bottleneckQuestionSchema,
    answer: bottleneckAnswerSchema,
  }),
  tellFunnelDetails: defineEndpoint({
    method: 'POST',
    path: '/questions/funnel-details',
    summary:
      'How long the stays of a funnel take on both clocks, how likely what is open gets further, and where deals went',
    permission: null,
    reads: true,
    readsMuch: () => true,
    body: funnelQuestionSchema,
    answer: funnelDetailsSchema,
  }),
  listDealsBehind: defineEndpoint({
    method: 'POST',
    path: '/questions/bottlenecks/records',
    summary: 'The records behind one figure of a bottleneck',
    permission: null,
    reads: true,
    readsMuch: () => true,
    body: bottleneckDrillSchema,
    answer: recordsAnswerSchema,
  }),
};
