import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { WireProposal } from '../../../model/assignment/deal-contract.ts';
import { usualWeights } from '../../../model/assignment/utility.ts';
import { CandidateList } from '../candidates/CandidateList.tsx';
import { proposalTexts } from './texts.ts';
import { useReasonWords } from './use-reason-words.ts';

type Props = { recordId: string; note: string; onGiven: (ownerName: string) => void };

/** Whom the engine would give the deal, why, and the press that does it. */
export function OwnerProposal({ recordId, note, onGiven }: Props) {
  const t = useText(proposalTexts);
  const { data, error, refetch } = useQuery({
    ...contractQuery(assignmentContract.proposeDealOwners, { body: { ids: [recordId] } }),
    gcTime: 0,
  });
  const proposal = data?.items[0];
  return (
    <section
      aria-label={t('proposal')}
      aria-busy={!data && !error}
      className="flex flex-col gap-2 rounded-md border border-line bg-sunken px-3 py-2.5"
    >
      <h3 className="text-sm text-soft">{t('proposal')}</h3>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={2} className="h-5" />}
      {proposal && (
        <Proposed proposal={proposal} note={note} onGiven={onGiven} onStale={() => void refetch()} />
      )}
    </section>
  );
}

type ProposedProps = Omit<Props, 'recordId'> & { proposal: WireProposal; onStale: () => void };

function Proposed({ proposal, note, onGiven, onStale }: ProposedProps) {
  const t = useText(proposalTexts);
  const wordsFor = useReasonWords();
  const [isOpen, setOpen] = useState(false);
  const { accept, failure, isPending } = useAccepting({ proposal, note, onGiven, onStale });
  const { owner, candidates, refusal } = proposal;
  if (refusal) return <p className="text-sm text-soft">{refusal.message}</p>;
  return (
    <>
      {failure !== null && <ErrorNotice error={failure} />}
      {owner ? (
        <div>
          <p className="font-medium">{t('suits', { name: owner.name })}</p>
          <p className="text-sm text-soft">{wordsFor(proposal)}</p>
        </div>
      ) : (
        <p className="text-sm">{t('nobody')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {owner && (
          <Button size="small" variant="primary" isPending={isPending} onPress={() => void accept()}>
            {t('accept', { name: owner.name })}
          </Button>
        )}
        <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('hideAll') : t('showAll', { count: candidates.length })}
        </Button>
      </div>
      {isOpen && (
        <CandidateList candidates={candidates} chosenId={owner?.id ?? null} weights={usualWeights} />
      )}
    </>
  );
}

function useAccepting({ proposal, note, onGiven, onStale }: ProposedProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const { deal, owner } = proposal;
  const accept = async (): Promise<void> => {
    if (!owner) return;
    setPending(true);
    setFailure(null);
    try {
      await callContract(assignmentContract.assignDeal, {
        params: { id: deal.id },
        body: { ownerId: owner.id, proposed: true, reason: note.trim() || null },
      });
      onGiven(owner.name);
    } catch (problem) {
      setFailure(problem);
      setPending(false);
      onStale();
    }
  };
  return { accept, failure, isPending };
}
