/** What is done with one contract as a whole: its lines, its payment plan, payments, and its way to the signature. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { isDay } from '../../platform/model/calendar.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { narrowingSchema } from '../../records/model/record-contract.ts';
import { contractStates } from './contract-state.ts';
import { dueSources } from './plan/payment-plan.ts';
import { receiptMethods } from './plan/receipt-method.ts';
import { rulesSchema } from './rules.ts';

const idParam = z.object({ id: idSchema });
const fen = z.string().regex(/^\d{1,15}$/);
const fenOrHidden = z.string().nullable();
const hundredths = z.number().int().min(0).max(10_000);
const day = z.string().refine(isDay);

const lineSchema = z.strictObject({
  productId: idSchema.nullable().default(null),
  name: z.string().trim().min(1).max(300),
  unit: z.string().trim().max(20).nullable().default(null),
  /** In ten-thousandths: 1.5 pieces are "15000". */
  quantity: z.string().regex(/^[1-9]\d{0,11}$/),
  unitPrice: fen,
  discount: hundredths.default(0),
  taxRate: hundredths.default(0),
});
export type LineInput = z.output<typeof lineSchema>;

const wireLine = z.object({
  productId: idSchema.nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  quantity: z.string(),
  unitPrice: fenOrHidden,
  discount: z.number(),
  taxRate: z.number(),
  net: fenOrHidden,
  tax: fenOrHidden,
  gross: fenOrHidden,
});
export type WireLine = z.output<typeof wireLine>;

const instalmentSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    dueFrom: z.enum(dueSources),
    /** After signing or delivery. */
    dueDays: z.number().int().min(0).max(3650).nullable().default(null),
    dueOn: day.nullable().default(null),
    share: z.number().int().min(1).max(10_000).nullable().default(null),
    amount: fen.nullable().default(null),
  })
  .refine(({ dueFrom, dueDays, dueOn }) => (dueFrom === 'day' ? dueOn !== null : dueDays !== null), {
    path: ['dueOn'],
    message: 'due',
  });
export type InstalmentInput = z.output<typeof instalmentSchema>;

const wireInstalment = z.object({
  id: idSchema,
  name: z.string(),
  dueFrom: z.enum(dueSources),
  dueDays: z.number().nullable(),
  dueOn: z.string().nullable(),
  share: z.number().nullable(),
  amount: fenOrHidden,
  received: fenOrHidden,
  state: z.enum(['due', 'partly', 'received', 'overdue']),
});
export type WireInstalment = z.output<typeof wireInstalment>;

const wireReceipt = z.object({
  id: idSchema,
  instalmentId: idSchema.nullable(),
  receivedOn: z.string(),
  amount: fenOrHidden,
  method: z.enum(receiptMethods),
  note: z.string().nullable(),
  fileId: idSchema.nullable(),
  reversesId: idSchema.nullable(),
  isReversed: z.boolean(),
  by: z.string().nullable(),
});
export type WireReceipt = z.output<typeof wireReceipt>;

/** What the asker may do with the contract now. */
const doable = z.object({
  edit: z.boolean(),
  submit: z.boolean(),
  redraft: z.boolean(),
  send: z.boolean(),
  sign: z.boolean(),
  terminate: z.boolean(),
  amend: z.boolean(),
  receive: z.boolean(),
  /** Add files, papers that are made among them. */
  addFiles: z.boolean(),
});

const standing = z.object({
  id: idSchema,
  version: z.number(),
  state: z.enum(contractStates),
  currency: z.string(),
  taxMode: z.enum(['included', 'excluded']),
  lesser: fenOrHidden,
  amount: fenOrHidden,
  received: fenOrHidden,
  open: fenOrHidden,
  overdue: fenOrHidden,
  /** What came in beyond the amount of the contract. */
  overpaid: fenOrHidden,
  planBy: z.enum(['share', 'amount']),
  lines: z.array(wireLine),
  instalments: z.array(wireInstalment),
  receipts: z.array(wireReceipt),
  lockedFields: z.array(z.string()),
  amendments: z.array(z.object({ id: idSchema, number: z.string(), name: z.string() })),
  can: doable,
});
export type WireStanding = z.output<typeof standing>;

const made = z.object({ id: idSchema });
const update = { object: 'contract', action: 'update' } as const;

function stepOf<B extends z.ZodType>(path: string, summary: string, body: B) {
  return defineEndpoint({
    method: 'POST',
    path: `/contracts/:id/${path}`,
    summary,
    permission: update,
    params: idParam,
    body,
    answer: standing,
  });
}

const nothing = z.strictObject({});

/** With the number that the next contract would get. */
const kept = z.object({ rules: rulesSchema, version: z.number(), next: z.string() });

export const contractWorkContract = {
  standing: defineEndpoint({
    method: 'GET',
    path: '/contracts/:id/standing',
    summary: 'Lines, payment plan and payments of a contract, and what may be done with it',
    permission: { object: 'contract', action: 'read' },
    params: idParam,
    answer: standing,
  }),
  setLines: defineEndpoint({
    method: 'PUT',
    path: '/contracts/:id/lines',
    summary: 'Set what a draft sells; its amount is the sum',
    permission: update,
    params: idParam,
    body: z.strictObject({
      version: z.number().int(),
      taxMode: z.enum(['included', 'excluded']),
      lines: z.array(lineSchema).max(200),
      /** An amount taken off the whole and spread over the lines. */
      lesser: fen.default('0'),
    }),
    answer: standing,
  }),
  setPlan: defineEndpoint({
    method: 'PUT',
    path: '/contracts/:id/payment-plan',
    summary: 'Set the instalments of a draft, by shares or by amounts',
    permission: update,
    params: idParam,
    body: z.strictObject({
      version: z.number().int(),
      by: z.enum(['share', 'amount']),
      instalments: z.array(instalmentSchema).max(60),
    }),
    answer: standing,
  }),
  addReceipt: stepOf(
    'receipts',
    'Note a payment that came in',
    z.strictObject({
      instalmentId: idSchema.nullable().default(null),
      receivedOn: day,
      amount: z.string().regex(/^[1-9]\d{0,14}$/),
      method: z.enum(receiptMethods),
      note: z.string().trim().max(500).nullable().default(null),
      /** A file of this contract. */
      fileId: idSchema.nullable().default(null),
    }),
  ),
  reverseReceipt: defineEndpoint({
    method: 'POST',
    path: '/contracts/:id/receipts/:receiptId/reversal',
    summary: 'Reverse a payment that was noted wrongly or went back',
    permission: update,
    params: z.object({ id: idSchema, receiptId: idSchema }),
    body: z.strictObject({ note: z.string().trim().max(500).nullable().default(null) }),
    answer: standing,
  }),
  submit: stepOf(
    'submission',
    'Submit a draft for approval; approved at once where no flow asks for it',
    nothing,
  ),
  redraft: stepOf('redraft', 'Take a contract that is not signed back into draft', nothing),
  send: stepOf('dispatch', 'Note that an approved contract went out to be signed', nothing),
  sign: stepOf(
    'signature',
    'Note the signature, with the signed scan',
    z.strictObject({ signedOn: day, fileId: idSchema.nullable().default(null) }),
  ),
  terminate: stepOf(
    'termination',
    'End a contract before its term',
    z.strictObject({ on: day, reason: z.string().trim().min(1).max(300) }),
  ),
  amend: defineEndpoint({
    method: 'POST',
    path: '/contracts/:id/amendment',
    summary: 'Draft a contract that changes this one',
    permission: { object: 'contract', action: 'create' },
    params: idParam,
    status: 201,
    body: nothing,
    answer: made,
  }),
  fromDeal: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/contracts',
    summary: 'Draft a contract from a deal',
    permission: { object: 'contract', action: 'create' },
    params: idParam,
    status: 201,
    body: nothing,
    answer: made,
  }),
  fromQuote: defineEndpoint({
    method: 'POST',
    path: '/quotes/:id/contracts',
    summary: 'Draft a contract from an accepted quote: its parties, lines and conditions, to the fen',
    permission: { object: 'contract', action: 'create' },
    params: idParam,
    status: 201,
    body: nothing,
    answer: made,
  }),
  totals: defineEndpoint({
    method: 'GET',
    path: '/contract-totals',
    summary: 'What the contracts of a list come to: by state, and by the month in which payments are due',
    permission: { object: 'contract', action: 'read' },
    query: narrowingSchema,
    answer: z.object({
      byState: z.array(
        z.object({
          state: z.enum(contractStates),
          currency: z.string(),
          count: z.number(),
          amount: fenOrHidden,
        }),
      ),
      byMonth: z.array(
        z.object({ month: z.string(), currency: z.string(), due: fenOrHidden, open: fenOrHidden }),
      ),
      totals: z.array(
        z.object({
          currency: z.string(),
          amount: fenOrHidden,
          received: fenOrHidden,
          open: fenOrHidden,
          overdue: fenOrHidden,
        }),
      ),
    }),
  }),
  readRules: defineEndpoint({
    method: 'GET',
    path: '/contract-rules',
    summary: 'How contracts are numbered, who the seller is, when people are reminded',
    permission: { object: 'contract_rules', action: 'read' },
    answer: kept,
  }),
  saveRules: defineEndpoint({
    method: 'PUT',
    path: '/contract-rules',
    summary: 'Set the rules of contracts',
    permission: { object: 'contract_rules', action: 'design' },
    body: z.strictObject({ rules: rulesSchema, version: z.number().int() }),
    answer: kept,
  }),
};
