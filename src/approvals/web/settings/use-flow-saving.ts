import { useNavigate } from '@tanstack/react-router';
import { ApiProblem, callContract, useSending, useText } from '../../../platform/web/index.ts';
import { approvalFlowContract, type WireFlow } from '../../model/flow/flow-contract.ts';
import type { SavedFlow } from './FlowDesigner.tsx';
import { flowTexts } from './texts.ts';

/** Saving and deleting a flow, and what is wrong with its steps. */
export function useFlowSaving(flow: WireFlow | null, paper: string) {
  const t = useText(flowTexts);
  const navigate = useNavigate();
  const saving = useSending({
    send: (body: SavedFlow) =>
      flow
        ? callContract(approvalFlowContract.saveFlow, {
            params: { id: flow.id },
            body,
            ifMatch: flow.version,
          })
        : callContract(approvalFlowContract.createFlow, { body: { ...body, paper } }),
    said: ({ number }) => t('saved', { number }),
    stale: ['approval-flows'],
    onDone: ({ id }) => navigate({ to: `/settings/approvals/${id}`, replace: true, ignoreBlocker: true }),
  });
  const archiving = useSending({
    send: () => callContract(approvalFlowContract.archiveFlow, { params: { id: flow!.id } }),
    said: () => t('archived'),
    stale: ['approval-flows'],
    failed: (title) => ({ title }),
    onDone: () => navigate({ to: '/settings/approvals', ignoreBlocker: true }),
  });
  const faultOf = (id: string): string | undefined =>
    saving.failure instanceof ApiProblem ? saving.failure.faultOf(id) : undefined;
  return { saving, archiving, faultOf };
}
