import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callContract, contractQuery, notify, useSentence, useText } from '../../../../platform/web/index.ts';
import type { LeadStep } from '../../../model/lead/lead-step.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { sendStep, type VersionedStep } from './send-step.ts';
import { stepTexts } from './texts.ts';

/** What a step makes stale: the leads, what was said, what waits to be done. */
const stale = ['leads', 'timeline', 'work-queue', 'tasks', 'board-columns', 'accounts', 'contacts', 'deals'];

export function useAskAnew(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(stale.map((first) => client.invalidateQueries({ queryKey: [first] })));
  };
}

export type StandingStep = {
  step: LeadStep;
  refusal: { code: string; message: string } | null;
  missing: readonly { path: string; name: string }[];
};

/** What the reader can do with the lead now; nothing until it is known. */
export function useStandingSteps(lead: LeadFacts): (step: LeadStep) => StandingStep | undefined {
  const { data } = useQuery({
    ...contractQuery(leadStepContract.stepsOfLead, { params: { id: lead.id } }),
    enabled: lead.deletedAt === null,
  });
  return (step) => data?.steps.find((one) => one.step === step);
}

type Done = 'accepted' | 'qualified' | 'disqualified' | 'returned' | 'reopened' | 'undone';

/** Takes steps of one lead, says how it went, and asks anew for all that is shown; true when it was done. */
export function useTakeStep(lead: LeadFacts, onDone?: () => void) {
  const t = useText(stepTexts);
  const sentence = useSentence();
  const askAnew = useAskAnew();
  const [isPending, setPending] = useState(false);
  const attempt = async (act: () => Promise<unknown>, done: Done): Promise<boolean> => {
    setPending(true);
    try {
      await act();
      notify({ tone: 'good', title: t(done, { name: lead.name }) });
      onDone?.();
      return true;
    } catch (problem) {
      notify({ tone: 'bad', title: t('notDone', { name: lead.name }), detail: sentence(problem) });
      return false;
    } finally {
      setPending(false);
      await askAnew();
    }
  };
  return {
    isPending,
    accept: () =>
      attempt(() => callContract(leadStepContract.acceptLead, { params: { id: lead.id } }), 'accepted'),
    /** `seen`: the lead as it is known now, when it changed since. */
    take: (endpoint: VersionedStep, done: Done, body?: unknown, seen: LeadFacts = lead) =>
      attempt(() => sendStep(endpoint, seen, body), done),
  };
}
