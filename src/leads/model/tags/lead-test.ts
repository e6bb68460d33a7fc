/** A question that rules ask of a lead: about its fields, the words in its texts, and what happened lately. */
import { z } from 'zod';
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { filterSchema, type Condition } from '../../../records/model/filter.ts';
import { meetsFilter, type Asked } from '../../../records/model/meets-filter.ts';
import { conditionInWords, joinedReasons, type NameOf } from './condition-in-words.ts';
import { eventKindsInWords, leadEventKinds, type LeadEvent, type LeadEventKind } from './lead-event.ts';

/** Any of the words in any of the text fields, whatever their case. */
export type WordTest = { fields: string[]; any: string[] };
/** At least so many events of these kinds in the last so many days. */
export type BehaviourTest = { kinds: LeadEventKind[]; atLeast: number; days: number };

/** All parts that are there must hold; one without any part is met by no lead. */
export type LeadTest = {
  conditions: Condition[];
  words: WordTest | null;
  behaviour: BehaviourTest | null;
};

const word = z.string().trim().min(1).max(60);

export const leadTestSchema: z.ZodType<LeadTest, unknown> = z.strictObject({
  conditions: filterSchema.default([]),
  words: z
    .strictObject({
      fields: z.array(z.string().min(1).max(80)).min(1).max(20),
      any: z.array(word).min(1).max(100),
    })
    .nullable()
    .default(null),
  behaviour: z
    .strictObject({
      kinds: z
        .array(z.enum(leadEventKinds))
        .min(1)
        .transform((kinds) => [...new Set(kinds)]),
      atLeast: z.int().min(1).max(100),
      days: z.int().min(1).max(730),
    })
    .nullable()
    .default(null),
});

/** What rules know of a lead; `nameOf` says what a value is called: an option, a product, a person. */
export type LeadFacts = {
  fields: readonly Field[];
  values: Values;
  events: readonly LeadEvent[];
  nameOf: NameOf;
};

/** Why the lead meets the test, in words; null when it does not. */
export function reasonToMeet(test: LeadTest, lead: LeadFacts, asked: Asked): Label | null {
  const { conditions, words, behaviour } = test;
  if (conditions.length === 0 && !words && !behaviour) return null;
  if (!meetsFilter(lead.fields, conditions, lead.values, asked)) return null;
  const reasons = conditions.map((condition) => conditionInWords(lead, condition));
  const told = words && foundWord(words, lead);
  if (words && !told) return null;
  const done = behaviour && seenBehaviour(behaviour, lead.events, asked.now);
  if (behaviour && !done) return null;
  return joinedReasons([...reasons, ...(told ? [told] : []), ...(done ? [done] : [])]);
}

function foundWord({ fields, any }: WordTest, lead: LeadFacts): Label | null {
  for (const field of lead.fields.filter(({ id }) => fields.includes(id))) {
    const text = String(lead.values[field.id] ?? '').toLowerCase();
    const found = any.find((one) => text.includes(one.toLowerCase()));
    if (found) return { zh: `${field.label.zh}提到“${found}”`, en: `${field.label.en} mentions “${found}”` };
  }
  return null;
}

const dayMs = 86_400_000;

function seenBehaviour(
  { kinds, atLeast, days }: BehaviourTest,
  events: readonly LeadEvent[],
  now: Date,
): Label | null {
  const since = now.getTime() - days * dayMs;
  const seen = events.filter(
    ({ kind, at }) => kinds.includes(kind) && at.getTime() > since && at <= now,
  ).length;
  if (seen < atLeast) return null;
  const told = eventKindsInWords(kinds);
  return { zh: `${days} 天内${told.zh} ${seen} 次`, en: `${told.en}: ${seen} in ${days} days` };
}

/** The ids of fields a test names that the lead does not have, or whose value cannot be asked so. */
export function faultsOfTest(test: LeadTest, fields: readonly Field[]): string[] {
  const known = new Map(fields.map((field) => [field.id, field]));
  const named = [...test.conditions.map(({ field }) => field), ...(test.words?.fields ?? [])];
  return named.filter((id) => !known.has(id));
}
