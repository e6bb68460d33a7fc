/** A form on the web: what it asks, how it looks, and what its answers must be. */
import { z } from 'zod';
import type { Field } from '../../../platform/model/fields.ts';
import { readField } from '../../../records/model/reading/read-field.ts';
import { valueFaults } from '../../../records/model/reading/value-faults.ts';
import type { Label } from '../../../platform/model/label.ts';
import { reachFieldIds } from '../lead/person-fields.ts';

const text = (most: number) => z.string().trim().max(most);
const webAddress = z
  .string()
  .trim()
  .max(500)
  .regex(/^https?:\/\/[^\s"'<>]+$/i);

const askedField = z.strictObject({
  /** The lead's field; `custom.<key>` for one of the organisation's own. */
  field: z.string().regex(/^(?:custom\.)?[a-z][a-z0-9_]*$/),
  label: text(60).min(1),
  hint: text(100).default(''),
  required: z.boolean().default(false),
});

/** A site that may show the form: scheme, host and port only. */
const site = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9-]*\.)*[a-z0-9-]+(?::\d{1,5})?$/);

export const captureFormSchema = z.strictObject({
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  title: text(80).min(1),
  intro: text(500).default(''),
  fields: z.array(askedField).min(1).max(20),
  button: text(20).default(''),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#1f5fd6'),
  /** What somebody agrees to, as the law on personal data asks; null asks for nothing. */
  consent: z
    .strictObject({ text: text(500).min(1), link: webAddress.nullable().default(null) })
    .nullable()
    .default(null),
  thanks: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: text(500).min(1) }),
      z.strictObject({ kind: z.literal('address'), address: webAddress }),
    ])
    .nullable()
    .default(null),
  question: z
    .strictObject({ text: text(100).min(1), answers: z.array(text(40).min(1)).min(1).max(10) })
    .nullable()
    .default(null),
  sites: z.array(site).max(30).default([]),
});
export type CaptureForm = z.output<typeof captureFormSchema>;

/** A field that is asked, with the organisation's own statement of it. */
export type FormInput = CaptureForm['fields'][number] & { catalogue: Field };

/** The asked fields that (still) exist, each with its catalogue entry. */
export function inputsOf(form: CaptureForm, fields: readonly Field[]): FormInput[] {
  return form.fields.flatMap((asked) => {
    const catalogue = fields.find(({ id }) => id === asked.field);
    return catalogue ? [{ ...asked, catalogue }] : [];
  });
}

/** Does the form ask for a way to reach the person at all? Without one, nothing it brings can be a lead. */
export function asksForReach({ fields }: CaptureForm): boolean {
  return fields.some(({ field }) => reachFieldIds.includes(field));
}

/** Of a mobile number anywhere: less is a slip. */
const fewestDigits = 8;

const missing: Label = { zh: '请填写', en: 'Please fill this in' };
const reachMissing: Label = { zh: '请至少填写一种联系方式', en: 'Please give at least one way to reach you' };

/** What is wrong with the answers, by field; empty when they can be taken in. */
export function formFaults(
  inputs: readonly FormInput[],
  answers: Readonly<Record<string, string>>,
): Record<string, Label> {
  const faults: Record<string, Label> = {};
  for (const { field, required, catalogue } of inputs) {
    const given = answers[field]?.trim() ?? '';
    if (given === '') {
      if (required || catalogue.required) faults[field] = missing;
    } else if (catalogue.kind !== 'reference') {
      const value = readField(catalogue, given);
      if (!value.ok) faults[field] = valueFaults[value.code];
      else if (field === 'mobile' && String(value.value).replace(/\D/g, '').length < fewestDigits)
        faults[field] = valueFaults['value.not_phone'];
    }
  }
  const ways = inputs.filter(({ field }) => reachFieldIds.includes(field));
  const first = ways[0]?.field;
  if (first && ways.every(({ field }) => !answers[field]?.trim())) faults[first] ??= reachMissing;
  return faults;
}
