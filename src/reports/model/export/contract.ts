/** A whole report taken away: as a workbook or on paper, with the figures of whoever asks. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { blockId } from '../blocks/asked.ts';
import { chosenParams } from '../reading.ts';

const taking = {
  permission: null,
  readsMuch: () => true,
  takesLong: true,
  inOneSnapshot: true,
  raw: 'file',
  params: z.object({ id: idSchema }),
  body: z.strictObject({
    /** The parameters that were chosen; the others are as their defaults say today. */
    chosen: chosenParams.default({}),
    /** Only these of its blocks. */
    blocks: z.array(blockId).min(1).max(50).optional(),
  }),
  answer: z.unknown(),
} as const;

export const reportFileContract = {
  exportReport: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/workbook',
    summary: 'The report as an Excel workbook: a sheet for each block, real values, merged cells',
    ...taking,
  }),
  printReport: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/paper',
    summary: 'The report as PDF: its blocks one below the other, heads again on every page',
    ...taking,
  }),
  drawReport: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/picture',
    summary: 'The report as one PNG, to look at in a mail or a chat',
    ...taking,
  }),
  tabulateReport: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/tables',
    summary: 'The report as CSV: a file for each of its tables, several of them in a zip',
    ...taking,
  }),
};
