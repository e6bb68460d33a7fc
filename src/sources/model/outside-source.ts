/** Sources beside the CRM: where their rows come from, what their columns mean, and who reads them. */
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { dateFormats } from '../../records/model/reading/read-dates.ts';
import { mostColumns } from './source-limits.ts';

const databaseKinds = ['postgres', 'mysql'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

export const sourceKinds = ['file', 'rest', ...databaseKinds] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const columnTypes = ['text', 'number', 'money', 'date', 'boolean'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** What a column stands for in the CRM; each at most once in a source. */
export const meanings = ['owner', 'team', 'account', 'product', 'source', 'province', 'day'] as const;
export type Meaning = (typeof meanings)[number];
/** Those whose values are looked up among ours. */
export type NamedMeaning = Exclude<Meaning, 'day'>;

/** Amounts may be written in these units of their currency. */
export const moneyUnits = ['one', 'thousand', 'ten_thousand', 'cent'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

const name = z.string().trim().min(1).max(80);

export const columnSchema = z.strictObject({
  /** By which its cells are kept. */
  key: z.string().regex(/^c[1-9]\d?$/),
  /** What the source calls it. */
  header: z.string().min(1).max(200),
  name: z.strictObject({ zh: name, en: name }),
  type: z.enum(columnTypes),
  money: z
    .strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), unit: z.enum(moneyUnits).default('one') })
    .nullable()
    .default(null),
  dateFormat: z.enum(dateFormats).nullable().default(null),
  means: z.enum(meanings).nullable().default(null),
});
export type SourceColumn = z.output<typeof columnSchema>;

/** The type that a meaning asks of its column. */
export function typeOfMeaning(meaning: Meaning): ColumnType {
  return meaning === 'day' ? 'date' : 'text';
}

export const columnsSchema = z
  .array(columnSchema)
  .min(1)
  .max(mostColumns)
  .superRefine((columns, check) => {
    const tell = (at: number, part: string, message: string) =>
      check.addIssue({ code: 'custom', path: [at, part], message });
    columns.forEach(({ key, header, type, money, means }, at) => {
      const earlier = columns.slice(0, at);
      if (earlier.some((one) => one.key === key)) tell(at, 'key', 'named twice');
      if (earlier.some((one) => one.header === header)) tell(at, 'header', 'named twice');
      if (means && earlier.some((one) => one.means === means)) tell(at, 'means', 'named twice');
      if (means && typeOfMeaning(means) !== type) tell(at, 'means', 'does not go with the type');
      if ((type === 'money') !== (money !== null)) tell(at, 'money', 'a currency, and only for money');
    });
  });

const readingSchema = z.strictObject({
  sheet: z.string().max(200).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(4).optional(),
});

const fileAccess = z.strictObject({
  kind: z.literal('file'),
  fileId: idSchema,
  reading: readingSchema.prefault({}),
});

export type FileAccess = z.output<typeof fileAccess>;

const jsonPath = z
  .string()
  .max(200)
  .regex(/^[^\s]*$/);
const pagingSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  /** A number in the address that counts on until a page is empty. */
  z.strictObject({
    by: z.literal('page'),
    parameter: z.string().regex(/^[\w.[\]-]{1,60}$/),
    first: z.number().int().min(0).max(1).default(1),
  }),
  /** The address of the next page, in the answer or (an empty path) in its Link header. */
  z.strictObject({ by: z.literal('link'), path: jsonPath.default('') }),
]);
export type Paging = z.output<typeof pagingSchema>;

const restAccess = z.strictObject({
  kind: z.literal('rest'),
  url: z.string().trim().min(1).max(2000),
  /** Where in the answer the rows stand, `data.items`; empty: the answer is the list. */
  path: jsonPath.default(''),
  paging: pagingSchema.default({ by: 'none' }),
  /** Their values are secrets. */
  headers: z
    .array(z.string().regex(/^[A-Za-z0-9-]{1,60}$/))
    .max(10)
    .default([]),
});
export type RestAccess = z.output<typeof restAccess>;

const databaseAccess = z.strictObject({
  kind: z.enum(databaseKinds),
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[a-z0-9][a-z0-9.:-]*$/i),
  port: z.number().int().min(1).max(65_535),
  database: z.string().trim().min(1).max(100),
  username: z.string().trim().min(1).max(100),
  tls: z.boolean().default(true),
  query: z.string().trim().min(1).max(10_000),
});
export type DatabaseAccess = z.output<typeof databaseAccess>;

export const accessSchema = z.discriminatedUnion('kind', [fileAccess, restAccess, databaseAccess]);
export type Access = z.output<typeof accessSchema>;

export function isDatabase(access: Access): access is DatabaseAccess {
  return databaseKinds.some((kind) => kind === access.kind);
}

/** What is secret of an access: the values of headers, or the password. Goes in and never comes out. */
export const secretSchema = z.strictObject({
  headers: z.record(z.string().max(60), z.string().max(4000)).optional(),
  password: z.string().max(500).optional(),
});
export type Secret = z.output<typeof secretSchema>;

export const scheduleSchema = z
  .strictObject({
    every: z.enum(['hour', 'day']),
    /** Of a day: when, by the organisation's clock. */
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('06:00'),
  })
  .nullable();
export type Schedule = z.output<typeof scheduleSchema>;

/** A role, a team with those below it, or (both null) everybody. */
export const readerSchema = z
  .strictObject({ roleId: idSchema.nullable().default(null), teamId: idSchema.nullable().default(null) })
  .refine(({ roleId, teamId }) => roleId === null || teamId === null);
export type Reader = z.output<typeof readerSchema>;

/** Columns of a source by which its rows can be told whose they are. */
export function hasOwner(columns: readonly Pick<SourceColumn, 'means'>[]): boolean {
  return columns.some(({ means }) => means === 'owner' || means === 'team');
}

/** The columns that a source must have and does not, as it calls them. */
export function missingColumns(columns: readonly SourceColumn[], header: readonly string[]): string[] {
  return columns.filter((column) => !header.includes(column.header)).map((column) => column.header);
}
