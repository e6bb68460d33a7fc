import { expect, test } from 'vitest';
import { movedUp, newQuestion, questionsOf } from './drawn-form.ts';

test('a form is sent when every question has words and every choice its options', () => {
  const question = { ...newQuestion(), label: ' 部署方式 ', kind: 'choice' as const };
  expect(questionsOf([{ ...question, options: '本地， 云端' }])).toMatchObject([
    { label: '部署方式', options: ['本地', '云端'] },
  ]);
  expect(questionsOf([{ ...question, options: '本地' }])).toBeNull();
  expect(questionsOf([newQuestion()])).toBeNull();
  expect(questionsOf([])).toBeNull();
});

test('a question moves a place up, the first one stays', () => {
  const [a, b] = [newQuestion(), newQuestion()];
  expect(movedUp([a, b], b.id)).toEqual([b, a]);
  expect(movedUp([a, b], a.id)).toEqual([a, b]);
});
