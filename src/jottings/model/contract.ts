import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { aboutObjects } from './about.ts';
import { evidences } from './find-evidence.ts';
import { proposalSchema } from './proposal.ts';

const create = { object: 'task', action: 'create' } as const;

const about = z.strictObject({ object: z.enum(aboutObjects), id: idSchema });
const text = z.string().trim().min(1).max(20_000);
const span = z.object({ from: z.number(), to: z.number() });

const aboutProposed = z.object({
  ...about.shape,
  title: z.string(),
  detail: z.string().nullable(),
  /** Where the text names it; null: the page one is on. */
  span: span.nullable(),
  sureness: z.number(),
});
export type AboutProposed = z.output<typeof aboutProposed>;

const stageProposed = z.object({
  evidence: z.enum(evidences),
  stageId: idSchema,
  name: z.string(),
  nameEn: z.string().nullable(),
  outcome: z.enum(['open', 'won', 'lost']),
  /** What would become of the move now, and how many things it lacks. */
  gate: z.enum(['open', 'reminder', 'closed']),
  missing: z.number(),
});

const proposals = z.object({
  proposal: proposalSchema,
  readBy: z.enum(['grammar', 'model']),
  /** The likeliest first. */
  abouts: z.array(aboutProposed),
  /** Person by person: the contact he is, if he is known. */
  known: z.array(z.object({ id: idSchema, name: z.string() }).nullable()),
  /** Of the likeliest, where it is an open deal. */
  stages: z.array(stageProposed),
  ticks: z.array(z.object({ itemId: idSchema, text: z.string(), evidence: z.enum(evidences) })),
  /** Null where it is none, or hidden from the asker. */
  amountNow: z.string().nullable(),
});
export type JottingProposals = z.output<typeof proposals>;

const short = (most: number) => z.string().trim().min(1).max(most).nullable().default(null);

const newPerson = z.strictObject({
  name: z.string().trim().min(1).max(100),
  title: short(100),
  mobile: short(40),
  phone: short(40),
  email: short(200),
  wechat: short(40),
});

const jottingBody = z.strictObject({
  about,
  text,
  type: z.string().min(1).max(40),
  result: z.string().min(1).max(40).nullable().default(null),
  contactId: idSchema.nullable().default(null),
  newPeople: z.array(newPerson).max(10).default([]),
  nextStep: z
    .strictObject({
      what: z.string().trim().min(1).max(300),
      dueOn: z.iso.date().nullable().default(null),
      by: z.enum(['us', 'customer']).default('us'),
    })
    .nullable()
    .default(null),
  /** In fen. */
  amount: z
    .string()
    .regex(/^\d{1,16}$/)
    .nullable()
    .default(null),
  stageId: idSchema.nullable().default(null),
  lossReasonId: idSchema.nullable().default(null),
  ticks: z.array(idSchema).max(20).default([]),
  /** The text is a pasted chat: those speakers who are one of us. */
  ours: z.array(z.string().min(1).max(40)).max(50).optional(),
  /** From the opening of the box to its saving. */
  seconds: z.int().min(0).max(86_400).nullable().default(null),
  keys: z.int().min(0).max(100_000).nullable().default(null),
});
export type JottingBody = z.output<typeof jottingBody>;

export const jottingContract = {
  proposeJotting: defineEndpoint({
    method: 'POST',
    path: '/jotting-proposals',
    summary: 'What a text proposes: follow-up, next step, contacts, amount, stage; nothing is written',
    permission: create,
    reads: true,
    body: z.strictObject({ text, about: about.nullable().default(null) }),
    answer: proposals,
  }),
  saveJotting: defineEndpoint({
    method: 'POST',
    path: '/jottings',
    summary: 'Write down what was confirmed of a text, all of it or nothing',
    permission: create,
    status: 201,
    body: jottingBody,
    answer: z.object({ id: idSchema, noteId: idSchema, about, movedTo: z.string().nullable() }),
  }),
  undoJotting: defineEndpoint({
    method: 'DELETE',
    path: '/jottings/:id',
    summary: 'Take back what I wrote down, with all that came of it',
    permission: create,
    params: z.object({ id: idSchema }),
    status: 204,
    answer: z.null(),
  }),
};
