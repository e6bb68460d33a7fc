import type { UseCases } from '../../platform/server/index.ts';
import { readRecord, recordUseCases } from '../../records/server/index.ts';
import type { dealContract, pipelineContract } from '../model/contract.ts';
import type { processContract, processDesignContract } from '../model/process/contract.ts';
import type { stageMoveContract } from '../model/stage-move/contract.ts';
import type { dealRecordContract } from '../model/record-contract.ts';
import { archivePipeline } from './archive-pipeline.ts';
import { boardColumns } from './board.ts';
import { changeStage } from './change-stage.ts';
import { changeStages } from './change-stages.ts';
import { createDeal } from './create-deal.ts';
import { dealKind } from './deal-kind.ts';
import { dealPath } from './deal-path.ts';
import { handOverDeal } from './hand-over-deal.ts';
import { listLossReasons, listPipelines } from './pipeline-queries.ts';
import { tickItem } from './process/checklist.ts';
import { listDealContacts, removeDealContact, setDealContact } from './process/deal-contacts.ts';
import { dealGate, dealGuidance } from './process/deal-gate.ts';
import { processCosts } from './process/process-costs.ts';
import { listStageMoves, submitStageMove } from './stage-move/submit-stage-move.ts';
import { saveLossReasons } from './save-loss-reasons.ts';
import { changePipeline, createPipeline } from './save-pipeline.ts';

export const dealUseCases: UseCases<typeof dealContract> = {
  changeStage: (work, { params, body }) =>
    changeStage(work, { ...body, dealId: params.id, at: body.at ? new Date(body.at) : null }),
  changeStages: (work, { body: { ids, ...change } }) => changeStages(work, ids, change),
  handOver: (work, { params, body }) => handOverDeal(work, { ...body, dealId: params.id }),
  path: (work, { params }) => dealPath(work, params.id),
  board: (work, { params, query }) => boardColumns(work, params.id, query),
};

export const dealRecordUseCases: UseCases<typeof dealRecordContract> = {
  ...recordUseCases(dealKind),
  create: async (work, { body }) => readRecord(work, dealKind, await createDeal(work, body)),
};

export const processUseCases: UseCases<typeof processContract> = {
  gate: (work, { params }) => dealGate(work, params.id, params.stageId),
  guidance: (work, { params }) => dealGuidance(work, params.id),
  tickItem: (work, { params, body }) => tickItem(work, params.id, params.itemId, body.ticked),
  listDealContacts: (work, { params }) => listDealContacts(work, params.id),
  setDealContact: (work, { params, body }) => setDealContact(work, params.id, params.contactId, body.role),
  removeDealContact: (work, { params }) => removeDealContact(work, params.id, params.contactId),
};

export const stageMoveUseCases: UseCases<typeof stageMoveContract> = {
  submitStageMove: (work, { params, body }) => submitStageMove(work, { ...body, dealId: params.id }),
  listStageMoves: (work, { params }) => listStageMoves(work, params.id),
};

export const processDesignUseCases: UseCases<typeof processDesignContract> = {
  processCosts: (work, { params, body }) => processCosts(work, params.id, body),
};

export const pipelineUseCases: UseCases<typeof pipelineContract> = {
  listPipelines: async (work) => ({ items: await listPipelines(work) }),
  createPipeline: (work, { body }) => createPipeline(work, body),
  changePipeline: (work, { params, body }) => changePipeline(work, params.id, body),
  archivePipeline: (work, { params }) => archivePipeline(work, params.id),
  listLossReasons: (work) => listLossReasons(work),
  saveLossReasons: (work, { body }) => saveLossReasons(work, body.items),
};
