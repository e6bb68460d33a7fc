import { currencyOfOrganisation } from '../../identity/server/index.ts';
import type { Question } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import type { UseCases, Work } from '../../platform/server/index.ts';
import type { AnsweredBlocks, answersContract } from '../model/answers-contract.ts';
import type { ReportDocument } from '../model/document.ts';
import type { ChosenParams } from '../model/reading.ts';
import { questionOfBlock } from './schedule/question-of-block.ts';

export function answersUseCases(insights: Pick<Insights, 'answerMany'>): UseCases<typeof answersContract> {
  return { answerBlocks: (work, { body }) => answerBlocks(work, insights, body.document, {}) };
}

/**
 * Reads all blocks of a document at one instant as whoever works, with what was given for its parameters; a block that is
 * refused holds up no other.
 */
export async function answerBlocks(
  work: Work,
  insights: Pick<Insights, 'answerMany'>,
  document: ReportDocument,
  given: ChosenParams,
): Promise<AnsweredBlocks> {
  const asked: { id: string; question: Question }[] = [];
  for (const block of document.blocks) {
    const question = await questionOfBlock(work, document, block, given);
    if (question) asked.push({ id: block.id, question });
  }
  const questions = asked.map(({ question }) => question);
  const { answers } = questions.length > 0 ? await insights.answerMany(work, questions) : { answers: [] };
  return {
    asOf: work.now.toISOString(),
    timeZone: work.principal.timeZone,
    currency: await currencyOfOrganisation(work),
    answers: Object.fromEntries(asked.map(({ id }, at) => [id, answers[at]!])),
  };
}
