/** The endpoints of hand-over briefs: read by who receives, acknowledged, with a word of who gave. */
import { z } from 'zod';
import { noteKinds } from '../../activities/model/note-kind.ts';
import { clockKinds, clockLevels } from '../../deals/model/clock/clock-level.ts';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';

const named = z.object({ id: idSchema, name: z.string().nullable() });
const idParam = z.object({ id: idSchema });
const fen = z.string().nullable();
const day = z.iso.date().nullable();
const text = z.string().nullable();

/** Somebody at the customer, and the part he plays. */
const person = z.object({ id: idSchema, name: text, title: text, mobile: text, phone: text, role: text });
export type BriefPerson = z.output<typeof person>;

/** How one clock of a deal stands when it is not on track; days are working days. */
const risk = z.object({
  clock: z.enum(clockKinds),
  level: z.enum(clockLevels),
  days: z.number(),
  allowed: z.number().nullable(),
});

const deal = z.object({
  id: idSchema,
  name: z.string(),
  stage: text,
  /** In its own currency; null: hidden, so that of the organisation is shown. */
  amount: fen,
  currency: text,
  expectedCloseOn: day,
  nextStep: text,
  nextStepOn: day,
  /** The customer has agreed to it. */
  agreed: z.boolean(),
  lastContactAt: text,
  people: z.array(person),
  risks: z.array(risk),
});
export type BriefDeal = z.output<typeof deal>;

const talk = z.object({
  id: idSchema,
  kind: z.enum(noteKinds),
  body: z.string(),
  at: z.string(),
  author: named.nullable(),
});

export const briefPapers = ['quote', 'contract', 'delivery', 'case'] as const;

/** A quote, contract, delivery or case that is still being worked on. */
const paper = z.object({
  object: z.enum(briefPapers),
  id: idSchema,
  number: text,
  name: z.string(),
  state: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** What a quote comes to, what is still to be paid of a contract. */
  amount: fen,
  currency: text,
  /** Until when a quote holds, when the next payment is due, a delivery is planned, a case must be solved. */
  on: day,
});
export type BriefPaper = z.output<typeof paper>;

const meeting = z.object({ id: idSchema, title: z.string(), at: z.string(), leader: named.nullable() });

const task = z.object({ id: idSchema, title: z.string(), dueOn: day, promised: z.boolean() });

/** What is left to tell when the record is out of the reader's sight: only that there is one. */
const content = z.object({
  name: z.string(),
  industry: text,
  city: text,
  people: z.array(person),
  deals: z.array(deal),
  /** `unpriced` of them are in no amount: their currency has no rate. */
  won: z.object({ count: z.number(), amount: fen, unpriced: z.number() }),
  lost: z.number(),
  papers: z.array(paper),
  talks: z.array(talk),
  tasks: z.array(task),
  meetings: z.array(meeting),
});
export type BriefContent = z.output<typeof content>;

const brief = z.object({
  id: idSchema,
  handOverId: idSchema,
  object: z.enum(['account', 'deal']),
  recordId: idSchema,
  from: named.nullable(),
  receiver: named,
  handedOverAt: z.string(),
  note: z.object({ text: z.string(), by: named, at: z.string() }).nullable(),
  acknowledgedAt: text,
  mayAcknowledge: z.boolean(),
  mayNote: z.boolean(),
  content: content.nullable(),
});
export type WireBrief = z.output<typeof brief>;

export const briefContract = {
  listBriefs: defineEndpoint({
    method: 'GET',
    path: '/hand-overs/:id/briefs',
    summary: 'The briefs of a hand-over, as far as the asker sees the records',
    permission: null,
    params: idParam,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(50).default(20),
      cursor: idSchema.optional(),
    }),
    answer: z.object({ items: z.array(brief), nextCursor: z.string().nullable() }),
  }),
  printBriefs: defineEndpoint({
    method: 'GET',
    path: '/hand-overs/:id/briefs/paper',
    summary: 'The briefs of a hand-over, or one of them, as PDF',
    permission: null,
    params: idParam,
    query: z.object({ briefId: idSchema.optional(), locale: z.enum(['zh-CN', 'en']).optional() }),
    raw: 'file',
    answer: z.unknown(),
  }),
  briefOfRecord: defineEndpoint({
    method: 'GET',
    path: '/hand-over-briefs',
    summary: 'The last brief about a record, its account’s where it moved with that',
    permission: null,
    query: z.object({ recordId: idSchema }),
    answer: z.object({ brief: brief.nullable() }),
  }),
  acknowledgeBrief: defineEndpoint({
    method: 'POST',
    path: '/hand-over-briefs/:id/acknowledgement',
    summary: 'I have read this brief and take over',
    permission: null,
    params: idParam,
    answer: brief,
  }),
  acknowledgeAll: defineEndpoint({
    method: 'POST',
    path: '/hand-overs/:id/acknowledgement',
    summary: 'I have read all briefs of this hand-over that are for me',
    permission: null,
    params: idParam,
    answer: z.object({ acknowledged: z.number() }),
  }),
  noteBrief: defineEndpoint({
    method: 'PUT',
    path: '/hand-over-briefs/:id/note',
    summary: 'Add a word for who receives; empty takes it back',
    permission: null,
    params: idParam,
    body: z.strictObject({ text: z.string().trim().max(2000) }),
    answer: brief,
  }),
};
