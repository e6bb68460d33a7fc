/** What an organisation asks for before a lead is qualified or converted. */
import { z } from 'zod';
import type { Values } from '../../../records/model/field-schema.ts';

const fieldId = z.string().regex(/^(custom\.)?[a-z][a-z0-9_]{0,39}$/);

/** What one step asks for; null asks for nothing. */
const stepRuleSchema = z.strictObject({
  /** Fields that must be filled. */
  fields: z
    .array(fieldId)
    .max(40)
    .refine((all) => new Set(all).size === all.length, 'Fields must differ'),
  /** A contact noted within so many days. */
  contactWithinDays: z.int().min(1).max(3650).nullable(),
  /** What the customer needs, in at least so many characters. */
  needLength: z.int().min(1).max(2000).nullable(),
});
export type StepRule = z.output<typeof stepRuleSchema>;

export const stepRulesSchema = z.strictObject({
  qualify: stepRuleSchema,
  /** Besides what qualifying asks for, unless the lead is qualified already. */
  convert: stepRuleSchema,
  /** Working days within which marketing deals with a return. */
  returnDays: z.int().min(1).max(60),
});
export type StepRules = z.output<typeof stepRulesSchema>;

/** What holds until sales operations decide otherwise. */
export const usualStepRules: StepRules = {
  qualify: { fields: ['company'], contactWithinDays: 30, needLength: 2 },
  convert: { fields: [], contactWithinDays: null, needLength: null },
  returnDays: 2,
};

export type Missing =
  | { kind: 'field'; field: string }
  | { kind: 'contact'; days: number }
  | { kind: 'need'; length: number };

export type StepFacts = { values: Values; lastContactAt: Date | null };

const day = 86_400_000;

/** Exactly what a lead lacks for these rules, each thing once, in the order the rules name it. */
export function missingFor(rules: readonly StepRule[], facts: StepFacts, now: Date): Missing[] {
  const fields = [...new Set(rules.flatMap((rule) => rule.fields))].filter(
    (field) => !isFilled(facts.values[field]),
  );
  const days = smallest(rules.map((rule) => rule.contactWithinDays));
  const length = largest(rules.map((rule) => rule.needLength));
  const need = String(facts.values['need'] ?? '').trim();
  return [
    ...fields
      .filter((field) => field !== 'need' || length === null)
      .map((field): Missing => ({ kind: 'field', field })),
    ...(length !== null && need.length < length ? [{ kind: 'need', length } as const] : []),
    ...(days !== null && !isWithin(facts.lastContactAt, days, now)
      ? [{ kind: 'contact', days } as const]
      : []),
  ];
}

/** The rules that a lead must meet to be converted: those of qualifying, too, unless it is qualified. */
export function rulesOfConversion(rules: StepRules, isQualified: boolean): readonly StepRule[] {
  return isQualified ? [rules.convert] : [rules.qualify, rules.convert];
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && value !== undefined;
}

function isWithin(at: Date | null, days: number, now: Date): boolean {
  return at !== null && now.getTime() - at.getTime() <= days * day;
}

function smallest(numbers: readonly (number | null)[]): number | null {
  const given = numbers.filter((one) => one !== null);
  return given.length > 0 ? Math.min(...given) : null;
}

function largest(numbers: readonly (number | null)[]): number | null {
  const given = numbers.filter((one) => one !== null);
  return given.length > 0 ? Math.max(...given) : null;
}
