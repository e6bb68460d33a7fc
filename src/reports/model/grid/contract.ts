/** Grids as they are tried out: drawn in the body, answered in the asker's reach. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { measureQuestionSchema } from '../../../insights/model/question.ts';
import { gridTableSchema } from './grid-table.ts';
import { gridSchema } from './grid.ts';

const handed = z.union([z.null(), z.string().max(2000), z.number(), z.boolean()]);

/** A grid, and the rows of those of its sources that are handed in: money as fen, in a string. */
const gridAskedSchema = z.strictObject({
  grid: gridSchema,
  rows: z.record(z.string().max(120), z.array(z.array(handed).max(100)).max(20_000)).default({}),
});
export type GridAsked = z.output<typeof gridAskedSchema>;

const gridAnswerSchema = z.object({
  pages: z.array(gridTableSchema),
  /** By the cell of the template: what its figures were asked with. A figure's records are those of this question's cell with its `behind`. */
  questions: z.record(z.string(), z.object({ measure: z.string(), question: measureQuestionSchema })),
});
export type GridAnswer = z.output<typeof gridAnswerSchema>;

/** The right to read is asked for each subject inside, as in questions to insights. */
export const gridContract = {
  previewGrid: defineEndpoint({
    method: 'POST',
    path: '/reports/grid-preview',
    summary: 'Lays a grid out with the figures that the asker may see and the rows he hands in, page by page',
    permission: null,
    reads: true,
    readsMuch: () => true,
    inOneSnapshot: true,
    body: gridAskedSchema,
    answer: gridAnswerSchema,
  }),
};
