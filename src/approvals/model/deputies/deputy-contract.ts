/** Standing deputies: who decides on approvals while somebody is away. */
import { z } from 'zod';
import { isDay } from '../../../platform/model/calendar.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

const day = z.string().refine(isDay);
const named = z.object({ id: idSchema, name: z.string() });

const deputyship = z.object({
  id: idSchema,
  /** Who is away. */
  user: named,
  deputy: named,
  /** Both days are included. */
  from: z.string(),
  to: z.string(),
  mayRemove: z.boolean(),
});
export type WireDeputyship = z.output<typeof deputyship>;

export const approvalDeputyContract = {
  listDeputies: defineEndpoint({
    method: 'GET',
    path: '/approval-deputies',
    summary: 'Who is away now or later, from when to when, and who decides on approvals in their place',
    permission: null,
    answer: z.object({ items: z.array(deputyship) }),
  }),
  addDeputy: defineEndpoint({
    method: 'POST',
    path: '/approval-deputies',
    summary: 'Name who decides on approvals while I am away; for others those who design approvals',
    permission: null,
    body: z.strictObject({
      /** Who is away; myself unless told. */
      userId: idSchema.nullable().default(null),
      deputyId: idSchema,
      from: day,
      to: day,
    }),
    status: 201,
    answer: deputyship,
  }),
  removeDeputy: defineEndpoint({
    method: 'DELETE',
    path: '/approval-deputies/:id',
    summary: 'Somebody is back: what is asked from now on is asked of them',
    permission: null,
    params: z.object({ id: idSchema }),
    status: 204,
    answer: z.null(),
  }),
};
