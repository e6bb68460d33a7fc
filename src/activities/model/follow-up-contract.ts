import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { requirables } from './follow-up-type.ts';
import { noteKinds } from './note-kind.ts';

const result = z.strictObject({
  id: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().max(60).nullable().default(null),
});

const rules = {
  kind: z.enum(noteKinds),
  name: z.string().trim().min(1).max(20),
  nameEn: z.string().trim().max(40).nullable().default(null),
  template: z.string().max(2000).default(''),
  results: z.array(result).max(20).default([]),
  requires: z.array(z.enum(requirables)).default([]),
  leastLength: z.number().int().min(0).max(1000).default(0),
  isRetired: z.boolean().default(false),
};

const followUpType = z.object({ ...rules, key: z.string(), version: z.number() });
export type WireFollowUpType = z.output<typeof followUpType>;

const answer = z.object({ items: z.array(followUpType) });

export const followUpContract = {
  listFollowUpTypes: defineEndpoint({
    method: 'GET',
    path: '/follow-up-types',
    summary: 'The kinds of talk the organisation writes down, with what each asks for, in order',
    permission: null,
    answer,
  }),
  saveFollowUpTypes: defineEndpoint({
    method: 'PUT',
    path: '/follow-up-types',
    summary: 'Set the list of kinds of talk in its order; an item without a key is new',
    permission: { object: 'field', action: 'design' },
    body: z.strictObject({
      items: z
        .array(z.strictObject({ ...rules, key: z.string().min(1).max(40).optional() }))
        .min(1)
        .max(40),
    }),
    answer,
  }),
};
