import type { UseCases } from '../../platform/server/index.ts';
import type { briefContract } from '../model/brief-contract.ts';
import type { handOverContract } from '../model/contract.ts';
import { acknowledgeAll, acknowledgeBrief, briefOfRecord, listBriefs, noteBrief } from './briefs.ts';
import { getHandOver, listHandOvers } from './hand-over-queries.ts';
import { holdingsOf } from './holdings.ts';
import { listItems } from './list-items.ts';
import { paperOfBriefs } from './paper-of-briefs.ts';
import { previewHandOver } from './preview-hand-over.ts';
import { startHandOver } from './start-hand-over.ts';
import { requestUndoing } from './undo-hand-over.ts';

export const handOverUseCases: UseCases<typeof handOverContract> = {
  previewHandOver: (work, { body }) => previewHandOver(work, body),
  startHandOver: (work, { body }) => startHandOver(work, body),
  undoHandOver: (work, { params }) => requestUndoing(work, params.id),
  listHandOvers: (work, { query }) => listHandOvers(work, query),
  getHandOver: (work, { params }) => getHandOver(work, params.id),
  listHandOverItems: (work, { params, query }) => listItems(work, params.id, query),
  holdingsOf: (work, { params }) => holdingsOf(work, params.id),
};

export const briefUseCases: UseCases<typeof briefContract> = {
  listBriefs: (work, { params, query }) => listBriefs(work, params.id, query),
  printBriefs: (work, { params, query }) => paperOfBriefs(work, params.id, query),
  briefOfRecord: (work, { query }) => briefOfRecord(work, query.recordId),
  acknowledgeBrief: (work, { params }) => acknowledgeBrief(work, params.id),
  acknowledgeAll: (work, { params }) => acknowledgeAll(work, params.id),
  noteBrief: (work, { params, body }) => noteBrief(work, params.id, body.text),
};
