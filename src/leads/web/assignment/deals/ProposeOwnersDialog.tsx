import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  callContract,
  contractQuery,
  ErrorNotice,
  FormDialog,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { useBulkSending } from '../../../../records/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { WireProposal } from '../../../model/assignment/deal-contract.ts';
import { ProposalLine } from './ProposalLine.tsx';
import { proposalTexts } from './texts.ts';

type Props = { ids: readonly string[]; onClose: () => void };

/** Whom the chosen deals would go to, line by line; what stays ticked is accepted with one press. */
export function ProposeOwnersDialog({ ids, onClose }: Props) {
  const t = useText(proposalTexts);
  const { data, error, refetch } = useQuery({
    ...contractQuery(assignmentContract.proposeDealOwners, { body: { ids: [...ids] } }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { send, refused, ...sending } = useBulkSending({
    send: (proposals: readonly WireProposal[]) => {
      const items = proposals.map(({ deal, owner }) => ({ id: deal.id, ownerId: owner!.id }));
      return callContract(assignmentContract.acceptProposals, { body: { items } });
    },
    said: (count) => t('accepted', { count }),
    stale: ['deals'],
    onEnd: onClose,
  });
  const taken = (data?.items ?? []).filter(({ deal, owner }) => owner && !left.has(deal.id));
  if (refused) return refused;
  const change = (id: string, isTaken: boolean): void => {
    const next = new Set(left);
    if (isTaken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <FormDialog
      title={t('title', { count: ids.length })}
      text={t('intro')}
      confirm={t('acceptMany', { count: taken.length })}
      width="large"
      onSubmit={() => {
        if (taken.length > 0) void send(taken);
      }}
      onClose={onClose}
      isDisabled={taken.length === 0}
      {...sending}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={6} className="h-8" />}
      <ul className="flex flex-col">
        {data?.items.map((proposal) => (
          <ProposalLine
            key={proposal.deal.id}
            proposal={proposal}
            isTaken={proposal.owner !== null && !left.has(proposal.deal.id)}
            onChange={(isTaken) => change(proposal.deal.id, isTaken)}
          />
        ))}
      </ul>
    </FormDialog>
  );
}
