/** What quotes answer to besides the endpoints of every kept record. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { recordContract, recordSchema } from '../../records/model/record-contract.ts';
import { documentSchema } from './quote-document.ts';
import { quoteFields } from './quote-fields.ts';
import { lineSchema, linesSchema } from './quote-line.ts';
import { quoteStates } from './quote-state.ts';

const records = recordContract({ object: 'quote', path: '/quotes', catalogue: quoteFields });

/** What a quote has as a kept record; it may begin from a template. */
export const quoteRecordContract = {
  ...records,
  create: defineEndpoint({
    method: 'POST',
    path: '/quotes',
    summary: 'Create a quote for a deal, from a template if one is named',
    permission: { object: 'quote', action: 'create' },
    status: 201,
    body: z.looseObject({ templateId: idSchema.nullish() }),
    answer: recordSchema,
  }),
};

const params = z.object({ id: idSchema });
const linkParams = z.object({ id: idSchema, linkId: idSchema });
const reads = { object: 'quote', action: 'read' } as const;
const updates = { object: 'quote', action: 'update' } as const;
const fen = z.string();

const shownLine = lineSchema.extend({
  amount: fen,
  net: fen,
  tax: fen,
  gross: fen,
  /** Null where it is not known, or not for the asker. */
  unitCost: fen.nullable(),
  floorPrice: fen.nullable(),
  /** Whoever asks is told that it is, if not what the floor is; null where there is none. */
  isBelowFloor: z.boolean().nullable(),
});

const abilities = z.object({
  edit: z.boolean(),
  submit: z.boolean(),
  send: z.boolean(),
  share: z.boolean(),
  newVersion: z.boolean(),
  answer: z.boolean(),
  takeAmount: z.boolean(),
});

const contentAnswer = z.object({
  id: idSchema,
  version: z.number(),
  state: z.enum(quoteStates),
  currency: z.string(),
  taxMode: z.enum(['included', 'excluded']),
  lines: z.array(shownLine),
  lesser: fen,
  list: fen,
  discount: fen,
  net: fen,
  tax: fen,
  gross: fen,
  /** Hundredths of a percent; null of nothing. */
  discountRate: z.number().nullable(),
  cost: fen.nullable(),
  margin: z.number().nullable(),
  seesCost: z.boolean(),
  needsApproval: z.boolean(),
  isExpired: z.boolean(),
  abilities,
  /** Null for those who may not see it. */
  account: idSchema.nullable(),
  deal: z.object({ id: idSchema, name: z.string(), amount: fen.nullable(), currency: z.string() }).nullable(),
  /** All versions of this quote that the asker may see, the newest first. */
  versions: z.array(
    z.object({
      id: idSchema,
      versionNumber: z.number(),
      state: z.enum(quoteStates),
      amount: fen,
      createdAt: z.string(),
    }),
  ),
});
export type QuoteContent = z.output<typeof contentAnswer>;

/** What the customer answers, by whom, and a word with it. */
export const answerBody = z.strictObject({
  answer: z.enum(['accepted', 'declined']),
  name: z.string().trim().min(1).max(80),
  title: z.string().trim().max(80).default(''),
  comment: z.string().trim().max(1000).default(''),
});
export type QuoteAnswer = z.output<typeof answerBody>;

const newLink = z.strictObject({
  /** For whom it is made; stands across the pages. */
  label: z.string().trim().min(1).max(80),
  livesForDays: z.int().min(1).max(365),
});

const madeLink = z.object({ id: idSchema, address: z.string() });

const writing = {
  content: defineEndpoint({
    method: 'GET',
    path: '/quotes/:id/content',
    summary: 'The lines of a quote with what they come to, its versions, and what may be done with it',
    permission: reads,
    params,
    answer: contentAnswer,
  }),
  saveLines: defineEndpoint({
    method: 'PUT',
    path: '/quotes/:id/lines',
    summary: 'Set all lines of a draft and the amount off the whole',
    permission: updates,
    versioned: true,
    params,
    body: linesSchema,
    answer: contentAnswer,
  }),
  readTable: defineEndpoint({
    method: 'POST',
    path: '/quote-tables',
    summary: 'Read lines out of an uploaded CSV or XLSX; nothing is kept',
    permission: { object: 'quote', action: 'create' },
    upload: { maxBytes: 5 << 20 },
    answer: z.object({ lines: z.array(lineSchema), skipped: z.array(z.number()) }),
  }),
  newVersion: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/versions',
    summary: 'Copy a quote into its next version, a draft',
    permission: { object: 'quote', action: 'create' },
    params,
    status: 201,
    answer: recordSchema,
  }),
  document: defineEndpoint({
    method: 'GET',
    path: '/quotes/:id/document',
    summary: 'A quote as its papers tell it',
    permission: reads,
    params,
    answer: documentSchema,
  }),
  paper: defineEndpoint({
    method: 'GET',
    path: '/quotes/:id/paper',
    summary: 'A quote as PDF, Word or Excel',
    permission: reads,
    params,
    query: z.object({
      format: z.enum(['pdf', 'docx', 'xlsx']).default('pdf'),
      locale: z.enum(['zh-CN', 'en']).optional(),
    }),
    raw: 'file',
    answer: z.unknown(),
  }),
};

const sending = {
  submit: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/submission',
    summary: 'Send a draft on its way through approval',
    permission: updates,
    params,
    answer: contentAnswer,
  }),
  send: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/sending',
    summary: 'Note that a quote goes to the customer, with a link of its own if wished',
    permission: updates,
    params,
    body: z.strictObject({ link: newLink.nullable() }),
    secret: true,
    answer: z.object({ link: madeLink.nullable() }),
  }),
  answer: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/answers',
    summary: 'Note what the customer answered in another way',
    permission: updates,
    params,
    body: answerBody,
    answer: contentAnswer,
  }),
  takeAmount: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/deal-amount',
    summary: 'Make the total of an accepted quote the amount of its deal',
    permission: updates,
    params,
    answer: z.object({ amount: fen }),
  }),
};

const linking = {
  links: defineEndpoint({
    method: 'GET',
    path: '/quotes/:id/links',
    summary: 'The links by which customers see this quote',
    permission: reads,
    params,
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          label: z.string(),
          createdAt: z.string(),
          expiresAt: z.string(),
          revokedAt: z.string().nullable(),
          views: z.number(),
          lastViewedAt: z.string().nullable(),
        }),
      ),
    }),
  }),
  share: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/links',
    summary: 'Make one more link to a sent quote; its address is shown once',
    permission: updates,
    params,
    body: newLink,
    status: 201,
    secret: true,
    answer: madeLink,
  }),
  endLink: defineEndpoint({
    method: 'DELETE',
    path: '/quotes/:id/links/:linkId',
    summary: 'End a link now',
    permission: updates,
    params: linkParams,
    status: 204,
    answer: z.null(),
  }),
  visits: defineEndpoint({
    method: 'GET',
    path: '/quotes/:id/links/:linkId/visits',
    summary: 'Who came through a link, and what they did',
    permission: reads,
    params: linkParams,
    answer: z.object({
      items: z.array(
        z.object({
          at: z.string(),
          act: z.enum(['viewed', 'downloaded', 'answered']),
          address: z.string(),
          device: z.string(),
        }),
      ),
    }),
  }),
};

/** Writing, sending and sharing quotes. */
export const quoteContract = { ...writing, ...sending, ...linking };
