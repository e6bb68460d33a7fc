import { attempt, problemOf, refusalOf, type Work } from '../../platform/server/index.ts';
import type { ManyAnswers, TableAnswer, WireFunnel } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Begun } from './answer-question.ts';

type Answered = TableAnswer | WireFunnel;
type Told = ManyAnswers['answers'][number];
type Problem = Extract<Told, { problem: unknown }>['problem'];

/**
 * Answers the questions of one screen side by side; one that is refused, or takes too long, holds up no other. All that is
 * kept by columns is asked for before any of it is waited for, and no second connection is held meanwhile.
 */
export async function answerMany(
  work: Work,
  questions: readonly Question[],
  begin: (work: Work, question: Question) => Promise<Begun<Answered>>,
): Promise<ManyAnswers> {
  const begun: (Begun<Answered> | { problem: Problem })[] = [];
  for (const question of questions) {
    const one = await orProblem(work, (alone) => begin(alone, question));
    begun.push('done' in one ? one.done : one);
  }
  await Promise.all(begun.map((one) => ('ready' in one ? one.ready : null)));
  const finish = async (own: Work, one: (typeof begun)[number]): Promise<Told> => {
    if ('problem' in one) return one;
    const told = await orProblem(own, (alone) => one.finish(alone));
    return 'done' in told ? { answer: told.done } : told;
  };
  return { answers: await work.sideBySide(begun.map((one) => (own: Work) => finish(own, one))) };
}

/** What came of a part, or why it was refused. */
async function orProblem<T>(
  work: Work,
  part: (alone: Work) => Promise<T>,
): Promise<{ done: T } | { problem: Problem }> {
  const kept: T[] = [];
  const failed = await attempt(work, async (alone) => {
    kept.push(await part(alone));
  });
  if (!failed) return { done: kept[0]! };
  const refusal = refusalOf(failed.error);
  if (!refusal) throw failed.error;
  return { problem: problemOf(refusal, work.principal.locale, work.requestId) };
}
