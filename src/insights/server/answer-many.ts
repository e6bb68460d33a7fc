import { attempt, problemOf, refusalOf, type Work } from '../../platform/server/index.ts';
import type { ManyAnswers, TableAnswer, WireFunnel } from '../model/answer.ts';
import type { Question } from '../model/question.ts';

type Answer = (work: Work, question: Question) => Promise<TableAnswer | WireFunnel>;

/** Answers the questions of one screen side by side; one that is refused, or takes too long, holds up no other. */
export async function answerMany(
  work: Work,
  questions: readonly Question[],
  answer: Answer,
): Promise<ManyAnswers> {
  const readings = questions.map((question) => (own: Work) => answerOrProblem(own, question, answer));
  return { answers: await work.sideBySide(readings) };
}

async function answerOrProblem(
  work: Work,
  question: Question,
  answer: Answer,
): Promise<ManyAnswers['answers'][number]> {
  let answered: TableAnswer | WireFunnel | undefined;
  const failed = await attempt(work, async (alone) => {
    answered = await answer(alone, question);
  });
  if (!failed) return { answer: answered! };
  const refusal = refusalOf(failed.error);
  if (!refusal) throw failed.error;
  return { problem: problemOf(refusal, work.principal.locale, work.requestId) };
}
