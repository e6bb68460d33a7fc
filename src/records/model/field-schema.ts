/** What a field accepts, derived from its catalogue entry. The messages are the codes of field-faults.ts. */
import { z } from 'zod';
import { isDay } from '../../platform/model/calendar.ts';
import type { Field, FieldKind } from '../../platform/model/fields.ts';
import type { FaultCode } from './field-faults.ts';

const largestAmount = 9_000_000_000_000_000n;
const customPrefix = 'custom.';

/** `create` asks for every required field; `update` takes any part. */
export type WriteMode = 'create' | 'update';

/** Values by field id, as they stand on the wire; a custom field's id is `custom.<key>`. */
export type Values = Record<string, unknown>;

function typed(code: FaultCode) {
  return { error: (issue: { input?: unknown }) => (issue.input === undefined ? 'required' : code) };
}

function text(most: number) {
  return z.string(typed('wrong_type')).trim().max(most, 'too_long');
}

function number(least: number, most: number) {
  return z.number(typed('not_a_number')).min(least, 'out_of_range').max(most, 'out_of_range');
}

const whole = z.int(typed('not_a_number'));
const day = z
  .string(typed('not_a_day'))
  .refine((given) => isDay(given) && given >= '1900-01-01' && given <= '2200-12-31', 'not_a_day');

const id = z.uuid(typed('not_an_id')).toLowerCase();

const money = z
  .string(typed('not_an_amount'))
  .regex(/^\d{1,16}$/, { error: 'not_an_amount', abort: true })
  .refine((given) => BigInt(given) <= largestAmount, 'out_of_range')
  .transform((given) => BigInt(given).toString());

const byKind: Record<FieldKind, (field: Field) => z.ZodType> = {
  text: (field) => text(field.maxLength ?? 200),
  long_text: (field) => text(field.maxLength ?? 5000),
  email: () => text(200).pipe(z.email('not_an_email').toLowerCase()),
  phone: () => text(40).regex(/^\+?[\d(][\d\s()./\-#*x转]{2,}$/i, 'not_a_phone'),
  url: (field) => text(field.maxLength ?? 500).pipe(z.url({ protocol: /^https?$/, error: 'not_a_url' })),
  money: () => money,
  integer: () => whole,
  decimal: () => number(-1e15, 1e15),
  percent: (field) =>
    field.column ? whole.min(0, 'out_of_range').max(100, 'out_of_range') : number(-1e6, 1e6),
  day: () => day,
  instant: () =>
    z.iso
      .datetime({ offset: true, ...typed('not_a_day') })
      .transform((given) => new Date(given).toISOString()),
  boolean: () => z.boolean(typed('wrong_type')),
  select: (field) =>
    text(100).refine(
      (given) => !field.options || field.options.some((option) => option.value === given),
      'not_an_option',
    ),
  reference: () => id,
  user: () => id,
  team: () => id,
};

/** What one present value of the field must look like; money is a string of fen, ids are UUIDs. */
export function valueSchema(field: Field): z.ZodType {
  return byKind[field.kind](field);
}

/**
 * The body of a create or an update. Fields the product sets itself are not in it; `null` or an empty text clears a
 * field that is not required; custom fields stand in `custom` by key.
 */
export function bodySchema(fields: readonly Field[], mode: WriteMode): z.ZodType<Values> {
  const standard: Record<string, z.ZodType> = {};
  const custom: Record<string, z.ZodType> = {};
  for (const field of fields) {
    if (field.readOnly) continue;
    if (isCustom(field.id)) custom[customKey(field.id)] = writtenSchema(field, mode);
    else standard[field.id] = writtenSchema(field, mode);
  }
  const customPart = z.strictObject(custom);
  const needsCustom = mode === 'create' && fields.some((field) => field.required && isCustom(field.id));
  return z.strictObject({
    ...standard,
    custom: needsCustom ? z.preprocess((given) => given ?? {}, customPart) : customPart.optional(),
  });
}

/**
 * The same for the contract, before the organisation is known: options are its own to choose, custom fields are any.
 */
export function openBodySchema(fields: readonly Field[], mode: WriteMode): z.ZodType<Values> {
  const shape: Record<string, z.ZodType> = {};
  for (const { options: _, ...field } of fields) {
    if (!field.readOnly) shape[field.id] = writtenSchema(field, mode);
  }
  return z.strictObject({ ...shape, custom: z.record(z.string(), z.unknown()).optional() });
}

function writtenSchema(field: Field, mode: WriteMode): z.ZodType {
  const value = valueSchema(field);
  if (field.required) {
    const present = z.preprocess((given) => (isBlank(given) ? undefined : given), value);
    return mode === 'create' ? present : present.optional();
  }
  // A column of yes and no is never unknown.
  if (field.kind === 'boolean' && field.column) return value.optional();
  return z.preprocess((given) => (isBlank(given) ? null : given), value.nullable()).optional();
}

function isBlank(given: unknown): boolean {
  return given === null || (typeof given === 'string' && given.trim() === '');
}

export function isCustom(fieldId: string): boolean {
  return fieldId.startsWith(customPrefix);
}

/** `segment` of `custom.segment`. */
export function customKey(fieldId: string): string {
  return fieldId.slice(customPrefix.length);
}

/** A body's values by field id: what stands in `custom` comes out as `custom.<key>`. */
export function flattenBody(body: Values): Values {
  const { custom, ...values } = body;
  for (const [key, value] of Object.entries((custom ?? {}) as Values)) values[customPrefix + key] = value;
  return values;
}

/** The body of values by field id: the way back from flattenBody. */
export function bodyOf(values: Values): Values {
  const body: Values = {};
  const custom: Values = {};
  for (const [fieldId, value] of Object.entries(values)) {
    if (isCustom(fieldId)) custom[customKey(fieldId)] = value;
    else body[fieldId] = value;
  }
  return Object.keys(custom).length > 0 ? { ...body, custom } : body;
}
