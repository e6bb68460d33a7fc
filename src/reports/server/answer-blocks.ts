import { currencyOfOrganisation } from '../../identity/server/index.ts';
import type { Question } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import { inSavepoint, problemOf, type UseCases, type Work } from '../../platform/server/index.ts';
import type { AnsweredBlocks, answersContract } from '../model/answers-contract.ts';
import type { Block } from '../model/blocks/block.ts';
import type { ReportDocument } from '../model/document.ts';
import { laidBlocksOf } from '../model/grid/laid-blocks.ts';
import { chosenFor } from '../model/params/choose.ts';
import type { ChosenParams } from '../model/reading.ts';
import { chosenBy } from './chosen-by.ts';
import { rowsOfList } from './export/lay-out-records.ts';
import { layOutBlocks } from './grid/lay-out-blocks.ts';
import { drawBlock } from './plug-ins/draw-block.ts';
import { questionOfBlock } from './schedule/question-of-block.ts';

/** What answers the blocks of a report. */
export type Answering = Pick<Insights, 'answerMany' | 'answer' | 'cubesFor'>;

export function answersUseCases(insights: Answering): UseCases<typeof answersContract> {
  return { answerBlocks: (work, { body }) => answerBlocks(work, insights, body.document, {}) };
}

/**
 * Reads all blocks of a document at one instant as whoever works, with what was given for its parameters; a block that is
 * refused holds up no other. `takenOut`: lists have the rows that he may take out of the house.
 */
export async function answerBlocks(
  work: Work,
  insights: Answering,
  document: ReportDocument,
  given: ChosenParams,
  takenOut = false,
): Promise<AnsweredBlocks> {
  const asked: { id: string; question: Question }[] = [];
  const isLaid = new Set(laidBlocksOf(document).map(({ id }) => id));
  for (const block of document.blocks) {
    if (isLaid.has(block.id)) continue;
    const question = await questionOfBlock(work, document, block, given);
    if (question) asked.push({ id: block.id, question });
  }
  const questions = asked.map(({ question }) => question);
  const told = questions.length > 0 ? await insights.answerMany(work, questions) : { answers: [] };
  const answers = {
    ...Object.fromEntries(asked.map(({ id }, at) => [id, told.answers[at]!])),
    ...(await listsOf(work, document, given, takenOut)),
  };
  return {
    asOf: work.now.toISOString(),
    timeZone: work.principal.timeZone,
    currency: await currencyOfOrganisation(work),
    answers,
    laid: await layOutBlocks(work, insights, document, given),
    drawn: drawnOf(document.blocks, answers),
  };
}

/** The rows of the lists, one after the other: each stands in a few. */
async function listsOf(
  work: Work,
  document: ReportDocument,
  given: ChosenParams,
  takenOut: boolean,
): Promise<AnsweredBlocks['answers']> {
  const told: AnsweredBlocks['answers'] = {};
  const reader = { locale: work.principal.locale, currency: await currencyOfOrganisation(work) };
  for (const block of document.blocks) {
    if (block.type !== 'records' || !block.list) continue;
    const { id, list } = block;
    const chosen = chosenFor(id, await chosenBy(work, document, given));
    const refusal = await inSavepoint(work, async (alone) => {
      const asked = { chosen, portion: null, takenOut };
      const { columns, rows } = await rowsOfList(alone, { ...block, list }, asked, reader);
      told[id] = { answer: { columns, rows, asOf: work.now.toISOString(), total: rows.length } };
    });
    if (refusal) told[id] = { problem: problemOf(refusal, reader.locale, work.requestId) };
  }
  return told;
}

/** What blocks of plug-ins make of their answers; why one makes nothing is not for those who only look. */
function drawnOf(blocks: readonly Block[], answers: AnsweredBlocks['answers']): AnsweredBlocks['drawn'] {
  const drawn: AnsweredBlocks['drawn'] = {};
  for (const block of blocks) {
    const told = answers[block.id];
    if (block.type !== 'plug_in' || !told || !('answer' in told)) continue;
    const made = drawBlock(block, told.answer);
    drawn[block.id] = 'gap' in made ? { gap: made.gap } : made;
  }
  return drawn;
}
