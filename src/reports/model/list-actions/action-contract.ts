/** Acting on records from a report. */
import { z } from 'zod';
import { conditionSchema } from '../../../insights/model/question.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { bulkAnswer } from '../../../records/model/record-contract.ts';
import { blockId } from '../blocks/asked.ts';
import { chosenParams } from '../reading.ts';

const actedOn = z.strictObject({
  block: blockId,
  action: blockId,
  /** As the viewer saw them. */
  records: z
    .array(z.strictObject({ id: idSchema, version: z.number().int().min(1) }))
    .min(1)
    .max(50),
  /** Whom the viewer named, where the action asks. */
  personId: idSchema.nullable().default(null),
  /** What the report was asked by. */
  params: chosenParams.default({}),
  /** The values chosen in other blocks, which the list follows. */
  followed: z.array(conditionSchema).max(20).default([]),
});
export type ActedOn = z.output<typeof actedOn>;

export const listActionContract = {
  actOnRecords: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/actions',
    summary: 'Do with records of a list what its report offers, each as if it were the only one',
    permission: null,
    params: z.object({ id: idSchema }),
    body: actedOn,
    answer: bulkAnswer,
  }),
};
