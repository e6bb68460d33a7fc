import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  contractQuery,
  Dialog,
  ErrorNotice,
  notify,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import type { BulkAnswer } from '../../../../records/model/record-contract.ts';
import { BulkResult } from '../../../../records/web/index.ts';
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
  const { accept, failure, isPending, answer } = useAcceptingMany(onClose);
  const taken = (data?.items ?? []).filter(({ deal, owner }) => owner && !left.has(deal.id));
  if (answer) return <BulkResult answer={answer} onClose={onClose} />;
  const change = (id: string, isTaken: boolean): void => {
    const next = new Set(left);
    if (isTaken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button
        variant="primary"
        isPending={isPending}
        isDisabled={taken.length === 0}
        onPress={() => void accept(taken)}
      >
        {t('acceptMany', { count: taken.length })}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('title', { count: ids.length })}
      isOpen
      onClose={onClose}
      width="large"
      actions={actions}
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('intro')}</p>
        {failure !== null && <ErrorNotice error={failure} />}
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
      </div>
    </Dialog>
  );
}

/** Hands the deals over; those that were refused are told with their reasons. */
function useAcceptingMany(onClose: () => void) {
  const t = useText(proposalTexts);
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const accept = async (proposals: readonly WireProposal[]): Promise<void> => {
    setPending(true);
    setFailure(null);
    const items = proposals.map(({ deal, owner }) => ({ id: deal.id, ownerId: owner!.id }));
    try {
      const told = await callContract(assignmentContract.acceptProposals, { body: { items } });
      if (told.changed > 0) notify({ tone: 'good', title: t('accepted', { count: told.changed }) });
      if (told.failed.length > 0) setAnswer(told);
      else onClose();
      await client.invalidateQueries({ queryKey: ['deals'] });
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { accept, failure, isPending, answer };
}
