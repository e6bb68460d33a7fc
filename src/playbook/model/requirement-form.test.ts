import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../platform/model/identifier.ts';
import { faultsOfAnswers, questionSchema, type Question, type QuestionKind } from './requirement-form.ts';

const question = (kind: QuestionKind, required = true): Question => ({
  id: newId(),
  kind,
  label: '问题',
  required,
  options: kind === 'choice' ? ['本地', '云端'] : [],
});
const codes = (asked: Question, answer: unknown) =>
  faultsOfAnswers([asked], { [asked.id]: answer as never }).map(({ code }) => code);

test('each kind of question takes its own kind of answer', () => {
  const fitting: Record<QuestionKind, unknown> = {
    text: '抄表费人',
    choice: '云端',
    number: 12.5,
    date: '2026-03-09',
    yes_no: false,
  };
  for (const [kind, answer] of Object.entries(fitting))
    expect(codes(question(kind as QuestionKind), answer)).toEqual([]);
  expect(codes(question('choice'), '海上')).toEqual(['wrong']);
  expect(codes(question('number'), '12')).toEqual(['wrong']);
  expect(codes(question('date'), '2026-02-30')).toEqual(['wrong']);
  expect(codes(question('yes_no'), 'true')).toEqual(['wrong']);
});

test('only what is required has to be answered, and only what is asked', () => {
  expect(codes(question('text'), ' ')).toEqual(['missing']);
  expect(codes(question('text', false), null)).toEqual([]);
  expect(faultsOfAnswers([], { [newId()]: 'x' }).map(({ code }) => code)).toEqual(['unknown']);
});

test('a choice has options, nothing else has', () => {
  expect(questionSchema.safeParse({ ...question('choice'), options: ['一'] }).success).toBe(false);
  expect(questionSchema.safeParse({ ...question('choice'), options: ['一', '一'] }).success).toBe(false);
  expect(questionSchema.safeParse({ ...question('text'), options: ['一', '二'] }).success).toBe(false);
});

test('no answer of the wrong shape passes', () => {
  const anything = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(anything, (answer) => {
      const passes = codes(question('number'), answer).length === 0;
      expect(passes).toBe(typeof answer === 'number' && Number.isFinite(answer));
    }),
  );
});
