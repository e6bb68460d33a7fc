/** The plug-ins of an installation, and what their blocks make of answers. */
import { z } from 'zod';
import { tableAnswerSchema } from '../../../insights/model/answer.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { mostDrawnRows, plugInBlockName, plugInId, propertyValues } from '../blocks/plug-in.ts';
import { drawnSchema } from './drawing.ts';
import { toldPlugInSchema } from './plug-in.ts';

export const plugInContract = {
  listPlugIns: defineEndpoint({
    method: 'GET',
    path: '/reports/plug-ins',
    summary: 'The plug-ins of this installation, the functions that they add to formulas, and their blocks',
    permission: null,
    answer: z.object({ items: z.array(toldPlugInSchema) }),
  }),
  /** It reads nothing: whoever asks has the answer already, within his rights. */
  drawBlock: defineEndpoint({
    method: 'POST',
    path: '/reports/drawings',
    summary: 'What a block of a plug-in draws of an answer that is handed in',
    permission: null,
    reads: true,
    body: z.strictObject({
      plugIn: plugInId,
      block: plugInBlockName,
      properties: propertyValues.default({}),
      answer: tableAnswerSchema.extend({
        columns: tableAnswerSchema.shape.columns.max(20),
        rows: tableAnswerSchema.shape.rows.max(mostDrawnRows),
      }),
    }),
    answer: drawnSchema,
  }),
};
