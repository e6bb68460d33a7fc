import { dealKind } from '../../../deals/server/index.ts';
import type { UseCases } from '../../../platform/server/index.ts';
import type { assignmentContract } from '../../model/assignment/contract.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { addAbsence, endAbsence, listAbsences } from './absences.ts';
import { assignLeadByHand } from './assign-by-hand.ts';
import { acceptProposals, assignDealByHand } from './assign-deal.ts';
import { archiveRule, changeRule, createRule, listWireRules, orderRules } from './change-rules.ts';
import { changeWorkingTime, wireWorkingTime } from './change-working-time.ts';
import { listDecisions } from './decision-queries.ts';
import { readFairness } from './fairness.ts';
import { listQueue } from './list-queue.ts';
import { proposeDealOwners } from './propose-deal-owners.ts';
import { changeProfile, listReps } from './rep-profiles.ts';
import { simulateRules } from './simulate.ts';
import { tryRules } from './try-rules.ts';

export const assignmentUseCases: UseCases<typeof assignmentContract> = {
  listRules: (work) => listWireRules(work),
  createRule: (work, { body }) => createRule(work, body),
  orderRules: (work, { body }) => orderRules(work, body.ids),
  changeRule: (work, { params, body }) => changeRule(work, params.id, body),
  archiveRule: (work, { params }) => archiveRule(work, params.id),
  readWorkingTime: (work) => wireWorkingTime(work),
  changeWorkingTime: (work, { body }) => changeWorkingTime(work, body),
  listReps: (work) => listReps(work),
  changeProfile: (work, { params, body }) => changeProfile(work, params.id, body),
  listAbsences: (work) => listAbsences(work),
  addAbsence: (work, { body }) => addAbsence(work, body),
  endAbsence: (work, { params }) => endAbsence(work, params.id),
  assignLead: (work, { params, body }) => assignLeadByHand(work, params.id, body),
  leadDecisions: (work, { params }) => listDecisions(work, leadKind, params.id),
  assignDeal: (work, { params, body }) => assignDealByHand(work, params.id, body),
  proposeDealOwners: (work, { body }) => proposeDealOwners(work, body.ids),
  acceptProposals: (work, { body }) => acceptProposals(work, body.items),
  dealDecisions: (work, { params }) => listDecisions(work, dealKind, params.id),
  listQueue: (work, { query }) => listQueue(work, query),
  tryRules: (work, { body }) => tryRules(work, body),
  simulate: (work, { body }) => simulateRules(work, body),
  fairness: (work) => readFairness(work),
};
