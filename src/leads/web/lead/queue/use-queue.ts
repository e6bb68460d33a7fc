import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { callContract, contractKey, contractQuery } from '../../../../platform/web/index.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';

type Queued = EndpointAnswer<typeof leadStepContract.leadQueue>['items'][number];

/** Leads that were passed over stay away until the work mode is left. */
const skipped = new Set<string>();

export function nextOf(items: readonly Queued[], leadId?: string): Queued | undefined {
  return items.find((item) => item.leadId !== leadId && !skipped.has(item.leadId));
}

export const queueHref = (leadId: string): string => `/leads/${leadId}?queue=1`;

/** The leads that ask for work, and the ways from one to the next. */
export function useQueue(leadId?: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(contractQuery(leadStepContract.leadQueue));
  const items = data?.items ?? [];
  const goOn = async (): Promise<void> => {
    const fresh = await callContract(leadStepContract.leadQueue);
    client.setQueryData(contractKey(leadStepContract.leadQueue), fresh);
    const next = nextOf(fresh.items, leadId);
    await navigate({ href: next ? queueHref(next.leadId) : '/leads/queue' });
  };
  return {
    here: items.find((item) => item.leadId === leadId),
    count: items.filter((item) => !skipped.has(item.leadId)).length,
    goOn: () => void goOn(),
    skip: () => {
      if (leadId) skipped.add(leadId);
      void goOn();
    },
    leave: () => {
      skipped.clear();
      void navigate({ href: '/leads' });
    },
  };
}
