import type { EndpointCall } from '../../../platform/model/contract.ts';
import { callContract, useSending, useText } from '../../../platform/web/index.ts';
import { approvalContract, type WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';

export type Decision = NonNullable<EndpointCall<typeof approvalContract.decide>['body']>;

/** Reads that a decision makes stale. */
export const staleAfterDecision = ['approval-requests', 'papers', 'notifications'];

/** Sends my decision on a request, with what I changed of its paper. */
export function useDeciding(
  { id }: WireRequestPage,
  changes: Readonly<Record<string, string | null>>,
): Deciding {
  const t = useText(approvalTexts);
  return useSending({
    send: (decision: Decision) =>
      callContract(approvalContract.decide, {
        params: { id },
        body: { ...decision, ...(Object.keys(changes).length > 0 && { changes }) },
      }),
    said: () => t('decidedNow'),
    stale: staleAfterDecision,
  });
}

export type Deciding = {
  send: (decision: Decision) => Promise<boolean>;
  failure: unknown;
  isPending: boolean;
};
