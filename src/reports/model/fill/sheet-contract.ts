/** What goes over the wire of a form: the sheet, what is handed in, what is wrong with it, who has handed in. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { fillingStates } from './filling.ts';

export const day = z.iso.date();
const columnId = z.string().regex(/^[a-z0-9_]{1,20}$/);
const named = z.object({ id: idSchema, name: z.string() });

const value = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);
const cells = z.record(columnId, value);

/** At most so many rows are filled together. */
export const mostRows = 500;

/** The record is to be deleted, as it stood in this version when that was decided. */
const deletion = z.strictObject({ version: z.number().int().min(1) }).optional();

/** A row with what was changed in it: pointers as ids, amounts as fen; `seen` is what stood there before. */
const filledRow = z
  .strictObject({
    key: z.string().min(1).max(60),
    recordId: idSchema.nullable().default(null),
    cells,
    seen: cells.default({}),
    deletion,
  })
  .refine((row) => !row.deletion || Object.keys(row.cells).length === 0, {
    path: ['cells'],
    message: 'a record is changed or deleted',
  });
export type FilledRow = z.output<typeof filledRow>;

export const handedInSchema = z.strictObject({
  /** The period it is filled for; without one, a form that nobody owes. */
  on: day.nullable().default(null),
  rows: z.array(filledRow).max(mostRows),
});

/** What a browser keeps of a sheet that is not handed in yet: pointers with their names. */
export const draftSchema = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(60),
      recordId: idSchema.nullable(),
      cells: z.record(columnId, z.json()),
      seen: z.record(columnId, z.json()),
      deletion,
    }),
  )
  .max(mostRows)
  .refine((rows) => JSON.stringify(rows).length <= 500_000, 'Too long');
export type SheetDraft = z.output<typeof draftSchema>;

const column = z.object({
  id: columnId,
  letter: z.string(),
  field: z.looseObject({ id: z.string(), kind: z.string() }),
  isOwn: z.boolean(),
  isEditable: z.boolean(),
  isRequired: z.boolean(),
  preset: z.unknown(),
});

const rule = z.object({
  id: z.string(),
  must: z.string(),
  message: z.string(),
  level: z.enum(['error', 'warning']),
  at: z.string().nullable(),
});

const record = z.object({
  id: idSchema,
  name: z.string(),
  version: z.number(),
  mayEdit: z.boolean(),
  /** The form lets records be deleted, and the asker may delete this one. */
  mayDelete: z.boolean(),
  values: z.record(z.string(), z.unknown()),
});

export const fillingSchema = z.object({
  id: idSchema,
  on: day,
  dueAt: z.string().nullable(),
  state: z.enum(fillingStates),
  isLate: z.boolean(),
  handedInAt: z.string().nullable(),
  /** What a superior said when he gave it back. */
  note: z.string(),
});
export type WireFilling = z.output<typeof fillingSchema>;

/** One that is due from the asker, with its form. */
export const owedFormSchema = fillingSchema.extend({ formId: idSchema, title: z.string() });
export type OwedForm = z.output<typeof owedFormSchema>;

/** What was handed in, in columns of the form's own; of a record where a row is about one. */
const entryRow = z.object({ recordId: idSchema.nullable(), record: z.string().nullable(), values: cells });

export const sheetSchema = z.object({
  id: idSchema,
  title: z.string(),
  intro: z.string(),
  object: z.string().nullable(),
  action: z.enum(['update', 'create']).nullable(),
  rows: z.enum(['one', 'many']),
  columns: z.array(column),
  rules: z.array(rule),
  records: z.array(record),
  /** More records meet the form's conditions than a sheet holds. */
  isCut: z.boolean(),
  filling: fillingSchema.nullable(),
  /** Periods that one owes and has not handed in, this one among them. */
  owed: z.array(fillingSchema),
  draft: draftSchema.nullable(),
  entries: z.array(entryRow),
  isApproved: z.boolean(),
  may: z.object({ fill: z.boolean(), design: z.boolean(), look: z.boolean() }),
});
export type WireSheet = z.output<typeof sheetSchema>;

const fault = z.object({
  row: z.string(),
  /** Null: the row as a whole. */
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  /** In a conflict: what somebody else has put there meanwhile, as the asker sees it. */
  theirs: z.unknown().optional(),
});
export type FillFault = z.output<typeof fault>;

export const outcomeSchema = z.object({
  created: z.number(),
  updated: z.number(),
  deleted: z.number(),
  /** Rows kept with the form. */
  kept: z.number(),
  skipped: z.number(),
  faults: z.array(fault),
  warnings: z.array(fault),
});
export type FillOutcome = z.output<typeof outcomeSchema>;

export const formEntrySchema = z.object({
  id: idSchema,
  title: z.string(),
  folder: z.string(),
  owner: named.nullable(),
  object: z.string().nullable(),
  isCollected: z.boolean(),
  hasDraft: z.boolean(),
  may: z.object({ fill: z.boolean(), design: z.boolean(), look: z.boolean() }),
});
export type FormEntry = z.output<typeof formEntrySchema>;

const period = z.object({ on: day, dueAt: z.string() });
const boardCell = z.object({
  on: day,
  fillingId: idSchema,
  state: z.enum(fillingStates),
  isLate: z.boolean(),
  handedInAt: z.string().nullable(),
});
export const boardSchema = z.object({
  title: z.string(),
  isApproved: z.boolean(),
  /** The newest first. */
  periods: z.array(period),
  people: z.array(z.object({ person: named, team: z.string().nullable(), cells: z.array(boardCell) })),
  mayDecide: z.boolean(),
});
export type WireBoard = z.output<typeof boardSchema>;

export const filledSchema = z.object({
  filling: fillingSchema,
  person: named.nullable(),
  columns: z.array(column),
  entries: z.array(entryRow),
  /** How many records it changed, made or deleted. */
  written: z.number(),
  mayDecide: z.boolean(),
});
export type WireFilled = z.output<typeof filledSchema>;

export const formLinkSchema = z.object({
  id: idSchema,
  label: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  views: z.number(),
});
export type WireFormLink = z.output<typeof formLinkSchema>;
