/** The form that asks what a customer needs: its questions, and whether answers answer them. Pure. */
import { z } from 'zod';
import { isDay } from '../../platform/model/calendar.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import type { Label } from '../../platform/model/label.ts';
import type { FieldFault } from '../../platform/model/refusal.ts';

export const questionKinds = ['text', 'choice', 'number', 'date', 'yes_no'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionKindWords: Readonly<Record<QuestionKind, Label>> = {
  text: { zh: '文字', en: 'Text' },
  choice: { zh: '单选', en: 'Choice' },
  number: { zh: '数字', en: 'Number' },
  date: { zh: '日期', en: 'Date' },
  yes_no: { zh: '是/否', en: 'Yes or no' },
};

export const questionSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(questionKinds),
    label: z.string().trim().min(1).max(120),
    required: z.boolean(),
    /** What a choice is made of; empty for the other kinds. */
    options: z.array(z.string().trim().min(1).max(60)).max(20),
  })
  .refine(({ kind, options }) => (kind === 'choice' ? options.length >= 2 : options.length === 0), 'Options')
  .refine(({ options }) => new Set(options).size === options.length, 'Options must differ');
export type Question = z.output<typeof questionSchema>;

export const questionsSchema = z
  .array(questionSchema)
  .min(1)
  .max(60)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Ids must differ');

export const answersSchema = z.record(
  z.uuid(),
  z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]),
);
export type Answers = z.output<typeof answersSchema>;

const missing: Label = { zh: '请回答这个问题', en: 'This question needs an answer' };
const wrong: Label = { zh: '答案不符合题型', en: 'This answer does not suit the question' };
const unknown: Label = { zh: '没有这个问题', en: 'There is no such question' };

/** What is wrong with answers: a required one missing, one of another kind, one to no question. */
export function faultsOfAnswers(questions: readonly Question[], answers: Answers): FieldFault[] {
  const known = new Set(questions.map(({ id }) => id));
  const strangers = Object.keys(answers).filter((id) => !known.has(id));
  return [
    ...strangers.map((id) => ({ path: `answers.${id}`, code: 'unknown', label: unknown })),
    ...questions.flatMap((question): FieldFault[] => {
      const answer = answers[question.id] ?? null;
      const path = `answers.${question.id}`;
      if (isBlank(answer)) return question.required ? [{ path, code: 'missing', label: missing }] : [];
      return suits(question, answer) ? [] : [{ path, code: 'wrong', label: wrong }];
    }),
  ];
}

export function isBlank(answer: unknown): boolean {
  return answer === null || answer === undefined || (typeof answer === 'string' && answer.trim() === '');
}

function suits({ kind, options }: Question, answer: string | number | boolean | null): boolean {
  switch (kind) {
    case 'text':
      return typeof answer === 'string';
    case 'choice':
      return typeof answer === 'string' && options.includes(answer);
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer);
    case 'date':
      return typeof answer === 'string' && isDay(answer);
    case 'yes_no':
      return typeof answer === 'boolean';
  }
}
