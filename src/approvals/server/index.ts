/** The door of approvals. */
export type { PaperKind, PaperKinds } from './paper-kind.ts';
export { approvalDeputyUseCases, approvalFlowUseCases, approvalUseCases } from './routes.ts';
export { flowsFor } from './flow/flow-queries.ts';
export { createFlow } from './flow/save-flow.ts';
export { handOverRequest } from './request/hand-over-request.ts';
export {
  flowApplies,
  needsApproval,
  standingRequest,
  submitPaper,
  withdrawPaper,
} from './request/submit-paper.ts';
export { decideRequest, resubmitRequest, revokeRequest } from './request/act-on-request.ts';
export { visibleRequests } from './request/visible-requests.ts';
export { escalateDue, watchApprovals } from './watch-approvals.ts';
