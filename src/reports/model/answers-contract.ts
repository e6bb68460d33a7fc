/** A report read as a whole: the numbers of all its blocks of one instant, as its reader may see them. */
import { z } from 'zod';
import { manyAnswersSchema, problemSchema } from '../../insights/model/answer.ts';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { documentSchema } from './document.ts';
import { gridTableSchema } from './grid/grid-table.ts';
import { drawnSchema } from './plug-ins/drawing.ts';

export const answeredSchema = z.object({
  asOf: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  /** By the id of a block; blocks that ask nothing by measures have none. One that is refused holds up no other. */
  answers: z.record(z.string(), manyAnswersSchema.shape.answers.element),
  /** Of grids, and of pivots that are more than a list, the laid table by the id of the block. */
  laid: z.record(
    z.string(),
    z.union([z.object({ title: z.string(), table: gridTableSchema }), z.object({ problem: problemSchema })]),
  ),
  /** Of the blocks of plug-ins what they make of their answers, by the id of the block. */
  drawn: z.record(z.string(), drawnSchema),
});
export type AnsweredBlocks = z.output<typeof answeredSchema>;

export const answersContract = {
  answerBlocks: defineEndpoint({
    method: 'POST',
    path: '/report-answers',
    summary: 'The numbers of all blocks of a document, as the asker may see them',
    permission: null,
    reads: true,
    inOneSnapshot: true,
    body: z.strictObject({ document: documentSchema }),
    answer: answeredSchema,
  }),
};
