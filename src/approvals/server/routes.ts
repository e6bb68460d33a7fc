import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { approvalContract, approvalFlowContract } from '../model/contract.ts';
import { archiveFlow, createFlow, orderFlows, saveFlow } from './flow/save-flow.ts';
import { listFlows } from './flow/flow-queries.ts';
import type { PaperKinds } from './paper-kind.ts';
import { decidePaper } from './request/decide-paper.ts';
import { listAllRequests, listRequests } from './request/list-requests.ts';
import { getMyRequest, requestPage } from './request/request-page.ts';
import { resubmitRequest, revokeRequest } from './request/submit-paper.ts';
import { requestsOfVisiblePaper } from './request/paper-requests.ts';

/** What people do with requests, whatever the kind of paper. */
export function approvalUseCases(kinds: PaperKinds): UseCases<typeof approvalContract> {
  return {
    listRequests: (work, { query }) => listRequests(work, kinds, query),
    listAllRequests: (work) => listAllRequests(work, kinds),
    getRequest: (work, { params }) => requestPage(work, kinds, params.id),
    decide: async (work, { params, body }) => {
      const { request, kind } = await getMyRequest(work, kinds, params.id, true);
      const { changes = {}, ...decision } = body;
      await decidePaper(work, kind, request, decision, changes);
      return requestPage(work, kinds, params.id);
    },
    revoke: async (work, { params, body }) => {
      const { request, kind } = await getMyRequest(work, kinds, params.id, true);
      await revokeRequest(work, kind, request, body.comment);
      return requestPage(work, kinds, params.id);
    },
    resubmit: async (work, { params, body }) => {
      const { request, kind } = await getMyRequest(work, kinds, params.id, true);
      await resubmitRequest(work, kind, request, body.comment);
      return requestPage(work, kinds, params.id);
    },
    paperRequests: (work, { params }) =>
      Object.hasOwn(kinds, params.paper)
        ? requestsOfVisiblePaper(work, kinds, kinds[params.paper]!, params.id)
        : refuse(refusals.notFound),
  };
}

/** Designing the flows. */
export function approvalFlowUseCases(kinds: PaperKinds): UseCases<typeof approvalFlowContract> {
  return {
    listFlows: (work) => listFlows(work, kinds),
    createFlow: (work, { body }) => createFlow(work, kinds, body),
    saveFlow: (work, { params, body, version }) => saveFlow(work, kinds, params.id, version!, body),
    archiveFlow: (work, { params }) => archiveFlow(work, kinds, params.id),
    orderFlows: (work, { body }) => orderFlows(work, body),
  };
}
