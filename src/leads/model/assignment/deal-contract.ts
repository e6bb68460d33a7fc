/** Deals by the same engine: whom it proposes, giving them, and why. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { bulkAnswer } from '../../../records/model/record-contract.ts';
import { stickyReasons } from './decide-assignment.ts';
import { assigned, assignmentBody, candidateSchema, decisionSchema } from './wire.ts';

const idParam = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });
const transfer = { object: 'deal', action: 'transfer' } as const;

/** At most so many deals are looked at together: each is decided on knowing the ones before it. */
export const mostProposals = 100;

const proposalSchema = z.object({
  deal: named,
  present: named.nullable(),
  /** Why nothing is proposed for this deal; null when it was looked at. */
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Null: nobody within the asker's reach can take it. */
  owner: named.nullable(),
  sticky: z.enum(stickyReasons).nullable(),
  candidates: z.array(candidateSchema),
});
export type WireProposal = z.output<typeof proposalSchema>;

export const dealAssignmentContract = {
  proposeDealOwners: defineEndpoint({
    method: 'POST',
    path: '/deal-owner-proposals',
    summary:
      'Whom each of these deals would suit best among the people the asker may give it to, with the whole table',
    permission: transfer,
    reads: true,
    body: z.strictObject({ ids: z.array(idSchema).min(1).max(mostProposals) }),
    answer: z.object({ items: z.array(proposalSchema) }),
  }),
  assignDeal: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/assignments',
    summary:
      'Give a deal to a person, accept a proposal, or have the engine decide; stage, clock and credit stay',
    permission: transfer,
    params: idParam,
    status: 201,
    body: assignmentBody.extend({
      /** The person named is the engine's proposal: refused when he cannot take it any more. */
      proposed: z.boolean().default(false),
    }),
    answer: assigned,
  }),
  acceptProposals: defineEndpoint({
    method: 'POST',
    path: '/deal-assignments',
    summary: 'Accept proposals for several deals; one that is refused spoils no other',
    permission: transfer,
    body: z.strictObject({
      items: z
        .array(z.strictObject({ id: idSchema, ownerId: idSchema }))
        .min(1)
        .max(mostProposals),
    }),
    answer: bulkAnswer,
  }),
  dealDecisions: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/assignments',
    summary: 'Why this rep: every decision on the deal with all candidates, newest first',
    permission: { object: 'deal', action: 'read' },
    params: idParam,
    answer: z.object({ items: z.array(decisionSchema) }),
  }),
};
