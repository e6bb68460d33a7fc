/** The endpoints about all kept records: fields, catalogues, saved views, search. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import type { FieldKind } from '../../platform/model/fields.ts';
import { idSchema } from '../../platform/model/identifier.ts';

/** The kinds an administrator can give a custom field. */
export const customKinds = [
  'text',
  'long_text',
  'email',
  'phone',
  'url',
  'money',
  'integer',
  'decimal',
  'percent',
  'day',
  'boolean',
  'select',
] as const satisfies readonly FieldKind[];

const object = z.string().min(1).max(40);
const label = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) });
const option = z.object({
  value: z.string().trim().min(1).max(100),
  label,
  color: z.enum(['neutral', 'green', 'amber', 'red', 'blue']).optional(),
});
const options = z
  .array(option)
  .min(1)
  .max(200)
  .refine((all) => new Set(all.map((one) => one.value)).size === all.length, 'Values must differ');

const fieldDefinition = z.object({
  id: idSchema,
  object,
  key: z.string(),
  standard: z.boolean(),
  label,
  kind: z.string(),
  options: z.array(option),
  required: z.boolean(),
  searchable: z.boolean(),
  reportable: z.boolean(),
  maskable: z.boolean(),
  position: z.number(),
  archived: z.boolean(),
  version: z.number(),
});
export type FieldDefinition = z.output<typeof fieldDefinition>;

const newField = z.discriminatedUnion('standard', [
  z.strictObject({
    standard: z.literal(false),
    object,
    /** Made from the label when absent. */
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/)
      .refine((key) => key !== 'constructor' && key !== 'prototype')
      .optional(),
    label,
    kind: z.enum(customKinds),
    options: options.optional(),
    required: z.boolean().default(false),
    /** Chosen once: the words of records are kept from the first value on. */
    searchable: z.boolean().default(false),
    reportable: z.boolean().default(false),
    maskable: z.boolean().default(false),
    position: z.int().min(0).max(10_000).default(0),
  }),
  /** The organisation's own options of a standard select. */
  z.strictObject({ standard: z.literal(true), object, key: z.string().max(40), options }),
]);
export type NewField = z.output<typeof newField>;

const fieldChange = z
  .strictObject({
    label,
    options,
    required: z.boolean(),
    reportable: z.boolean(),
    maskable: z.boolean(),
    position: z.int().min(0).max(10_000),
    archived: z.boolean(),
  })
  .partial();
export type FieldChange = z.output<typeof fieldChange>;

/** A field as the asker has it; `reach` tells whether it is shown masked and whether it may be changed. */
const catalogueField = z.looseObject({
  id: z.string(),
  label,
  kind: z.string(),
  reach: z.enum(['masked', 'read', 'edit']),
  options: z.array(option).optional(),
});

const catalogueAnswer = z.object({ object, label, plural: label, fields: z.array(catalogueField) });
export type CatalogueAnswer = z.output<typeof catalogueAnswer>;

/** What a view remembers of a list: filter, sort, columns and how they are shown. At most 20,000 characters of JSON. */
const viewState = z
  .record(z.string().max(40), z.json())
  .refine((state) => JSON.stringify(state).length <= 20_000, 'Too long');

const view = z.object({
  id: idSchema,
  object,
  name: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  state: viewState,
  version: z.number(),
});
export type SavedView = z.output<typeof view>;

const viewName = z.string().trim().min(1).max(60);
const viewParams = z.object({ id: idSchema });

const hit = z.object({ id: idSchema, title: z.string(), subtitle: z.string().nullable() });
const searchAnswer = z.object({ groups: z.array(z.object({ object, items: z.array(hit) })) });
export type SearchAnswer = z.output<typeof searchAnswer>;

export const recordsContract = {
  listFields: defineEndpoint({
    method: 'GET',
    path: '/fields',
    summary: 'The custom fields and own options, archived ones too',
    permission: { object: 'field', action: 'read' },
    query: z.object({ object: object.optional() }),
    answer: z.object({ items: z.array(fieldDefinition) }),
  }),
  createField: defineEndpoint({
    method: 'POST',
    path: '/fields',
    summary: 'Add a custom field, or own options of a standard field',
    status: 201,
    permission: { object: 'field', action: 'design' },
    body: newField,
    answer: fieldDefinition,
  }),
  updateField: defineEndpoint({
    method: 'PATCH',
    path: '/fields/:id',
    summary: 'Change or archive a field',
    versioned: true,
    permission: { object: 'field', action: 'design' },
    params: viewParams,
    body: fieldChange,
    answer: fieldDefinition,
  }),
  readCatalogue: defineEndpoint({
    method: 'GET',
    path: '/catalogues/:object',
    summary: 'The fields of an object as the asker has them',
    permission: null,
    params: z.object({ object }),
    answer: catalogueAnswer,
  }),
  listViews: defineEndpoint({
    method: 'GET',
    path: '/views',
    summary: 'My saved views and those shared with me',
    permission: null,
    query: z.object({ object: object.optional() }),
    answer: z.object({ items: z.array(view) }),
  }),
  createView: defineEndpoint({
    method: 'POST',
    path: '/views',
    summary: 'Save a view',
    permission: null,
    status: 201,
    body: z.strictObject({ object, name: viewName, shared: z.boolean().default(false), state: viewState }),
    answer: view,
  }),
  updateView: defineEndpoint({
    method: 'PATCH',
    path: '/views/:id',
    summary: 'Change a view of mine',
    permission: null,
    versioned: true,
    params: viewParams,
    body: z.strictObject({ name: viewName, shared: z.boolean(), state: viewState }).partial(),
    answer: view,
  }),
  removeView: defineEndpoint({
    method: 'DELETE',
    path: '/views/:id',
    summary: 'Remove a view of mine',
    permission: null,
    status: 204,
    params: viewParams,
    answer: z.null(),
  }),
  search: defineEndpoint({
    method: 'GET',
    path: '/search',
    summary: 'Find any record by name, pinyin, phone or e-mail; without words, recent ones',
    permission: null,
    query: z.object({ q: z.string().max(200).default('') }),
    answer: searchAnswer,
  }),
};
