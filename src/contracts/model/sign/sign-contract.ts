/** The hook to which a provider of electronic signatures reports, and setting it up. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { contractStates } from '../contract-state.ts';

const design = { object: 'contract_rules', action: 'design' } as const;

export const signHookContract = {
  readHook: defineEndpoint({
    method: 'GET',
    path: '/contract-sign-hook',
    summary: 'Whether a provider of electronic signatures is connected, and its last report',
    permission: { object: 'contract_rules', action: 'read' },
    answer: z.object({
      isOn: z.boolean(),
      since: z.string().nullable(),
      lastAt: z.string().nullable(),
      reports: z.number(),
    }),
  }),
  openHook: defineEndpoint({
    method: 'POST',
    path: '/contract-sign-hook',
    summary:
      'Connect a provider of electronic signatures, or renew its address and secret; both are told once',
    permission: design,
    status: 201,
    body: z.strictObject({}),
    secret: true,
    answer: z.object({ address: z.string(), signingSecret: z.string() }),
  }),
  closeHook: defineEndpoint({
    method: 'DELETE',
    path: '/contract-sign-hook',
    summary: 'Disconnect the provider; what it reported stays',
    permission: design,
    status: 204,
    answer: z.null(),
  }),
};

export const openSignContract = {
  report: defineEndpoint({
    method: 'POST',
    path: '/contract-signatures/:key',
    summary:
      'Report that a contract was signed, declined or has expired, signed as captures are: X-Mingdou-Event, X-Mingdou-Timestamp and X-Mingdou-Signature',
    permission: null,
    principals: ['anonymous'],
    fromAnywhere: true,
    callsAMinute: 600,
    params: z.object({ key: z.string().min(1).max(120) }),
    body: z.looseObject({}).optional(),
    answer: z.object({
      contractId: idSchema.nullable(),
      state: z.enum(contractStates).nullable(),
      repeated: z.boolean(),
    }),
    status: 201,
  }),
};
