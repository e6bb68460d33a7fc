/** A form that people fill: rows about records or about nothing, columns of fields or of its own, rules, and who owes it when. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { filterSchema } from '../../../records/model/filter.ts';
import { rhythms } from '../rhythm.ts';

/** What a form can be about: records that are changed or made through the use cases of their domains. */
export const fillObjects = ['deal', 'lead', 'account', 'contact'] as const;
export type FillObject = (typeof fillObjects)[number];

/** What a column of the form's own holds. */
export const ownTypes = ['integer', 'decimal', 'text', 'long_text', 'day', 'select', 'boolean'] as const;
export type OwnType = (typeof ownTypes)[number];

const words = (most: number) => z.string().trim().max(most);
const columnId = z.string().regex(/^[a-z0-9_]{1,20}$/);

/** What stands in an empty cell of a new row: a value, or what the day and the person say. */
const preset = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), value: z.union([words(500), z.number(), z.boolean()]) }),
    z.strictObject({ kind: z.literal('today') }),
    z.strictObject({ kind: z.literal('me') }),
  ])
  .nullable()
  .default(null);
export type Preset = z.output<typeof preset>;

const fieldColumn = z.strictObject({
  kind: z.literal('field'),
  id: columnId,
  /** A field of the records; what the filler may do with it is asked again of his own rights. */
  field: words(80).min(1),
  isReadOnly: z.boolean().default(false),
  isRequired: z.boolean().default(false),
  preset,
});

const ownColumn = z
  .strictObject({
    kind: z.literal('own'),
    id: columnId,
    label: words(40).min(1),
    type: z.enum(ownTypes),
    options: z.array(words(60).min(1)).max(50).default([]),
    isRequired: z.boolean().default(false),
    hint: words(100).default(''),
    preset,
  })
  .refine(({ type, options }) => (type === 'select') === options.length > 0, {
    path: ['options'],
    message: 'a choice has options, and nothing else has',
  });

export const columnSchema = z.discriminatedUnion('kind', [fieldColumn, ownColumn]);
export type FormColumn = z.output<typeof columnSchema>;

const ruleSchema = z.strictObject({
  id: columnId,
  /** A formula over the row, `B1 <= C1`: the letter is the column, the row is the one at hand. */
  must: words(300).min(1),
  message: words(100).min(1),
  level: z.enum(['error', 'warning']).default('error'),
  /** The column the message stands at. */
  at: columnId.nullable().default(null),
});
export type FormRule = z.output<typeof ruleSchema>;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const collectSchema = z.strictObject({
  assignees: z.strictObject({
    users: z.array(idSchema).max(500).default([]),
    /** With the teams below. */
    teams: z.array(idSchema).max(100).default([]),
    /** Keys of roles. */
    roles: z.array(words(60).min(1)).max(20).default([]),
  }),
  rhythm: z.enum(rhythms),
  /** Due on the last working day of its period, or so many working days later. */
  due: z.strictObject({ at: clock, after: z.number().int().min(0).max(5).default(0) }),
  /** Minutes before and after the due time; null: no reminder. */
  remind: z.strictObject({
    before: z.number().int().min(5).max(1440).nullable().default(60),
    after: z.number().int().min(5).max(1440).nullable().default(30),
  }),
  /** A superior accepts it, or gives it back. */
  isApproved: z.boolean().default(false),
});
export type Collect = z.output<typeof collectSchema>;

const aboutSchema = z
  .strictObject({
    object: z.enum(fillObjects),
    action: z.enum(['update', 'create']),
    /** Which records stand in the sheet, within the filler's reach. */
    filter: filterSchema.default([]),
    sort: words(81).nullable().default(null),
    /** Whoever fills may mark records that he may delete: handing in puts them into the recycle bin. */
    isDeleting: z.boolean().default(false),
  })
  .refine(({ action, isDeleting }) => action === 'update' || !isDeleting, {
    path: ['isDeleting'],
    message: 'what is not made yet cannot be deleted',
  });
export type FormAbout = z.output<typeof aboutSchema>;

export const mostColumns = 30;

export const formSchema = z
  .strictObject({
    intro: words(500).default(''),
    about: aboutSchema.nullable().default(null),
    /** One row is filled as a card, many as a sheet. */
    rows: z.enum(['one', 'many']).default('many'),
    columns: z.array(columnSchema).max(mostColumns).default([]),
    rules: z.array(ruleSchema).max(20).default([]),
    collect: collectSchema.nullable().default(null),
  })
  .superRefine(({ columns, about }, check) => {
    if (new Set(columns.map(({ id }) => id)).size < columns.length)
      check.addIssue({ code: 'custom', path: ['columns'], message: 'ids are not unique' });
    if (!about && columns.some(({ kind }) => kind === 'field'))
      check.addIssue({ code: 'custom', path: ['columns'], message: 'fields need records' });
  });
export type Form = z.output<typeof formSchema>;
