import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../../platform/web/index.ts';
import type { EndpointCall } from '../../../../platform/model/contract.ts';
import { scoreContract, type Sample } from '../../../model/score/contract.ts';

type Body = NonNullable<EndpointCall<typeof scoreContract.tryRules>['body']>;

/** Rules tried in place of those in force. */
export type Drafts = Pick<Body, 'score' | 'tagRules'>;

/** What the rules make of a sample; nothing is asked while there is none. */
export function useTrial(sample: Sample | null, drafts: Drafts = {}) {
  return useQuery({
    ...contractQuery(scoreContract.tryRules, { body: { sample: sample!, ...drafts } }),
    enabled: sample !== null,
    staleTime: 0,
  });
}
