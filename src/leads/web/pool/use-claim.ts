import { useState } from 'react';
import { callContract, notify, useFreshReads, useSentence, useText } from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import { poolTexts } from './texts.ts';
import { staleWithPools } from './use-pools.ts';

/** Claiming one lead or several; `pending` are those under way. */
export function useClaim(poolId: string) {
  const t = useText(poolTexts);
  const sentence = useSentence();
  const refresh = useFreshReads(staleWithPools);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const during = async <T>(ids: readonly string[], act: () => Promise<T>): Promise<T | null> => {
    setPending(new Set([...pending, ...ids]));
    try {
      return await act();
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      return null;
    } finally {
      setPending(new Set());
      await refresh();
    }
  };
  const claim = async (leadId: string): Promise<boolean> => {
    const answer = await during([leadId], () =>
      callContract(poolContract.claimLead, { params: { id: poolId, leadId } }),
    );
    if (answer) notify({ tone: 'good', title: t('claimed', { name: answer.lead.name }) });
    return answer !== null;
  };
  const claimMany = async (leadIds: readonly string[]): Promise<void> => {
    const answer = await during(leadIds, () =>
      callContract(poolContract.claimLeads, { params: { id: poolId }, body: { leadIds: [...leadIds] } }),
    );
    if (!answer) return;
    if (answer.done.length > 0)
      notify({ tone: 'good', title: t('claimedMany', { count: answer.done.length }) });
    tellFailures(t('notAll', { count: answer.failed.length }), answer.failed);
  };
  return { claim, claimMany, pending };
}

/** What could not be done, each reason once. */
export function tellFailures(title: string, failed: readonly { message: string }[]): void {
  if (failed.length === 0) return;
  notify({ tone: 'bad', title, detail: [...new Set(failed.map((one) => one.message))].join(' · ') });
}
