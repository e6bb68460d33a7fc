import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswers, summarise } from './answers.ts';
import { isAsked, surveySchema, type Question } from './survey.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const rating: Question = { id: id(1), kind: 'rating', text: '流程顺手吗', options: [], isRequired: true };
const choice: Question = {
  id: id(2),
  kind: 'choice',
  text: '卡在哪',
  options: ['报价', '审批'],
  isRequired: false,
};
const words: Question = { id: id(3), kind: 'text', text: '建议', options: [], isRequired: false };
const questions = [rating, choice, words];
const survey = {
  name: '输单回访',
  audience: 'rep' as const,
  trigger: 'deal_lost' as const,
  pipelineId: id(8),
  stageId: id(9),
  isOn: true,
  questions,
};

test('a survey asks about its trigger, pipeline and stage, while it is in force', () => {
  const happened = { trigger: 'deal_lost' as const, pipelineId: id(8), stageId: id(9) };
  expect(isAsked(survey, happened)).toBe(true);
  expect(isAsked({ ...survey, isOn: false }, happened)).toBe(false);
  expect(isAsked(survey, { ...happened, stageId: id(7) })).toBe(false);
  expect(isAsked({ ...survey, stageId: null }, { ...happened, stageId: id(7) })).toBe(true);
  expect(isAsked(survey, { ...happened, pipelineId: id(7) })).toBe(false);
  expect(isAsked(survey, { ...happened, trigger: 'stage_left' })).toBe(false);
});

test('a choice needs options and others have none; a stage belongs to deals', () => {
  expect(surveySchema.safeParse(survey).success).toBe(true);
  const withQuestion = (question: object) =>
    surveySchema.safeParse({ ...survey, questions: [question] }).success;
  expect(withQuestion({ ...choice, options: ['一个'] })).toBe(false);
  expect(withQuestion({ ...rating, options: ['一', '二'] })).toBe(false);
  expect(surveySchema.safeParse({ ...survey, questions: [rating, rating] }).success).toBe(false);
  expect(surveySchema.safeParse({ ...survey, trigger: 'case_closed' }).success).toBe(false);
});

test('answers are read question by question', () => {
  expect(readAnswers(questions, { [id(1)]: '4', [id(2)]: '报价', [id(3)]: ' 快一点 ', other: 'x' })).toEqual({
    [id(1)]: 4,
    [id(2)]: '报价',
    [id(3)]: '快一点',
  });
  expect(readAnswers(questions, { [id(1)]: '5' })).toEqual({ [id(1)]: 5 });
  for (const wrong of [{}, { [id(1)]: '6' }, { [id(1)]: '3', [id(2)]: '别的' }, { [id(1)]: '1.5' }])
    expect(readAnswers(questions, wrong)).toBeNull();
});

test('ratings are averaged, choices counted, words told latest first', () => {
  const [r, c, w] = summarise(questions, [
    { [id(1)]: 5, [id(2)]: '审批', [id(3)]: '新的' },
    { [id(1)]: 2, [id(3)]: '旧的' },
  ]);
  expect(r).toMatchObject({ count: 2, average: 3.5 });
  expect(c!.shares).toEqual([
    { value: '报价', count: 0 },
    { value: '审批', count: 1 },
  ]);
  expect(w!.words).toEqual(['新的', '旧的']);
  expect(summarise(questions, [])[0]).toMatchObject({ count: 0, average: null });
});

test('the shares of a rating add up to its answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (scores) => {
      const [summary] = summarise(
        [rating],
        scores.map((score) => ({ [id(1)]: score })),
      );
      expect(summary!.shares.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
    }),
  );
});
