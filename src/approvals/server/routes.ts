import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { approvalContract } from '../model/contract.ts';
import type { approvalDeputyContract } from '../model/deputies/deputy-contract.ts';
import type { approvalFlowContract } from '../model/flow/flow-contract.ts';
import { addDeputy, listDeputies, removeDeputy } from './deputies/keep-deputies.ts';
import { archiveFlow, createFlow, orderFlows, saveFlow } from './flow/save-flow.ts';
import { listFlows } from './flow/flow-queries.ts';
import { tryDrawnFlow } from './flow/try-drawn-flow.ts';
import type { PaperKinds } from './paper-kind.ts';
import { decideRequest, resubmitRequest, revokeRequest } from './request/act-on-request.ts';
import { listAllRequests, listNamedRequests, listRequests } from './request/list-requests.ts';
import { requestPage } from './request/request-page.ts';
import { requestsOfVisiblePaper } from './request/paper-requests.ts';

/** What people do with requests, whatever the kind of paper. */
export function approvalUseCases(kinds: PaperKinds): UseCases<typeof approvalContract> {
  return {
    listRequests: (work, { query }) => listRequests(work, kinds, query),
    listAllRequests: (work) => listAllRequests(work, kinds),
    listNamedRequests: (work, { query }) => listNamedRequests(work, kinds, query.ids),
    getRequest: (work, { params }) => requestPage(work, kinds, params.id),
    decide: async (work, { params, body }) => {
      const { changes, ...decision } = body;
      await decideRequest(work, kinds, params.id, decision, changes);
      return requestPage(work, kinds, params.id);
    },
    revoke: async (work, { params, body }) => {
      await revokeRequest(work, kinds, params.id, body.comment);
      return requestPage(work, kinds, params.id);
    },
    resubmit: async (work, { params, body }) => {
      await resubmitRequest(work, kinds, params.id, body.comment);
      return requestPage(work, kinds, params.id);
    },
    paperRequests: (work, { params }) =>
      Object.hasOwn(kinds, params.paper)
        ? requestsOfVisiblePaper(work, kinds, kinds[params.paper]!, params.id)
        : refuse(refusals.notFound),
  };
}

/** Who decides while others are away. */
export const approvalDeputyUseCases: UseCases<typeof approvalDeputyContract> = {
  listDeputies,
  addDeputy: (work, { body }) => addDeputy(work, body),
  removeDeputy: (work, { params }) => removeDeputy(work, params.id),
};

/** Designing the flows. */
export function approvalFlowUseCases(kinds: PaperKinds): UseCases<typeof approvalFlowContract> {
  return {
    listFlows: (work) => listFlows(work, kinds),
    tryFlow: (work, { body }) => tryDrawnFlow(work, kinds, body),
    createFlow: (work, { body }) => createFlow(work, kinds, body),
    saveFlow: (work, { params, body, version }) => saveFlow(work, kinds, params.id, version!, body),
    archiveFlow: (work, { params }) => archiveFlow(work, kinds, params.id),
    orderFlows: (work, { body }) => orderFlows(work, body),
  };
}
