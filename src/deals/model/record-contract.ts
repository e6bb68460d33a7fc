import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { recordContract, recordSchema } from '../../records/model/record-contract.ts';
import { firstGateSchema } from './process/first-gate.ts';
import { dealFields } from './deal-fields.ts';

const records = recordContract({ object: 'deal', path: '/deals', catalogue: dealFields });

/** What a deal has as a kept record; it is created in a pipeline's stage. */
export const dealRecordContract = {
  ...records,
  create: defineEndpoint({
    method: 'POST',
    path: '/deals',
    summary: 'Create a deal in a stage; the first of the first pipeline unless told',
    permission: { object: 'deal', action: 'create' },
    status: 201,
    body: z.looseObject({
      pipelineId: idSchema.optional(),
      stageId: idSchema.optional(),
      lossReasonId: idSchema.nullish(),
      gate: firstGateSchema.optional(),
    }),
    answer: recordSchema,
  }),
};
