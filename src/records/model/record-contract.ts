/** The endpoints that every kept record has, made from its field catalogue. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import type { FieldCatalogue } from '../../platform/model/fields.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { openBodySchema } from './field-schema.ts';
import { filterSchema } from './filter.ts';

/** At most so many records are changed at once. */
export const mostAtOnce = 1000;

/** What a reference, a user or a team is on the wire; the name is null when the asker may not see the record. */
const namedSchema = z.object({ id: idSchema, name: z.string().nullable() });
export type Named = z.output<typeof namedSchema>;

const abilities = z.object({ update: z.boolean(), delete: z.boolean(), transfer: z.boolean() });

/** A record on the wire: these keys, and one key for each field of its catalogue that the asker may see. */
export const recordSchema = z.looseObject({
  id: idSchema,
  version: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
  custom: z.record(z.string(), z.unknown()),
  abilities,
});
export type WireRecord = z.output<typeof recordSchema>;

const flag = z.enum(['true', 'false']).optional();

/** `sort` is a field id, with a minus for the largest first; `filter` is JSON text of conditions. */
/** What narrows a list, and what is counted beside it. */
export const narrowingSchema = z.object({
  filter: z.string().max(20_000).optional(),
  search: z.string().max(200).optional(),
});

export const listQuerySchema = narrowingSchema.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
  sort: z.string().max(81).optional(),
  /** 'true': the recycle bin. */
  deleted: flag,
  /** 'true': count all that match, too. */
  total: flag,
});
export type ListQuery = z.output<typeof listQuerySchema>;

const listAnswer = z.object({
  items: z.array(recordSchema),
  nextCursor: z.string().nullable(),
  total: z.number().optional(),
});

const bulkBody = z.strictObject({
  ids: z.array(idSchema).min(1).max(mostAtOnce).optional(),
  filter: filterSchema.optional(),
  search: z.string().max(200).optional(),
  values: z.record(z.string(), z.unknown()).optional(),
  remove: z.literal(true).optional(),
});
export type BulkBody = z.output<typeof bulkBody>;

export const bulkAnswer = z.object({
  changed: z.number(),
  failed: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      code: z.string(),
      message: z.string(),
      /** The fields that are wrong or missing. */
      fields: z.array(z.string()),
    }),
  ),
});
export type BulkAnswer = z.output<typeof bulkAnswer>;

const historyAnswer = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      at: z.string(),
      actor: namedSchema.nullable(),
      actorKind: z.string(),
      action: z.string(),
      changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type HistoryAnswer = z.output<typeof historyAnswer>;

type Kept = { object: string; path: string; catalogue: FieldCatalogue };

/** List, get, create, update, remove, restore, change in bulk and read the history of one kind of record. */
export function recordContract(kept: Kept) {
  return { ...readingOf(kept), ...writingOf(kept), ...removingOf(kept) };
}

const params = z.object({ id: idSchema });

function readingOf({ object, path, catalogue }: Kept) {
  const { plural, label } = catalogue;
  return {
    list: defineEndpoint({
      method: 'GET',
      path,
      summary: `List ${plural.en}`,
      permission: { object, action: 'read' },
      query: listQuerySchema,
      readsMuch: ({ total }) => total === 'true',
      answer: listAnswer,
    }),
    get: defineEndpoint({
      method: 'GET',
      path: `${path}/:id`,
      summary: `One ${label.en}`,
      permission: { object, action: 'read' },
      params,
      answer: recordSchema,
    }),
    history: defineEndpoint({
      method: 'GET',
      path: `${path}/:id/history`,
      summary: `What changed in one ${label.en}`,
      permission: { object, action: 'read' },
      params,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: idSchema.optional(),
      }),
      answer: historyAnswer,
    }),
  };
}

function writingOf({ object, path, catalogue }: Kept) {
  const { plural, label } = catalogue;
  return {
    create: defineEndpoint({
      method: 'POST',
      path,
      summary: `Create one ${label.en}`,
      permission: { object, action: 'create' },
      status: 201,
      body: openBodySchema(catalogue.fields, 'create'),
      answer: recordSchema,
    }),
    update: defineEndpoint({
      method: 'PATCH',
      path: `${path}/:id`,
      summary: `Change fields of one ${label.en}`,
      permission: { object, action: 'update' },
      versioned: true,
      params,
      body: openBodySchema(catalogue.fields, 'update'),
      answer: recordSchema,
    }),
    bulkChange: defineEndpoint({
      method: 'POST',
      path: `${path}/bulk-changes`,
      summary: `Change or remove many ${plural.en}, each by itself`,
      permission: { object, action: 'bulk' },
      body: bulkBody,
      answer: bulkAnswer,
    }),
  };
}

function removingOf({ object, path, catalogue }: Kept) {
  const { label } = catalogue;
  return {
    remove: defineEndpoint({
      method: 'DELETE',
      path: `${path}/:id`,
      summary: `Move one ${label.en} to the recycle bin`,
      permission: { object, action: 'delete' },
      status: 204,
      params,
      answer: z.null(),
    }),
    restore: defineEndpoint({
      method: 'POST',
      path: `${path}/:id/restoration`,
      summary: `Take one ${label.en} out of the recycle bin`,
      permission: { object, action: 'delete' },
      params,
      answer: recordSchema,
    }),
  };
}
