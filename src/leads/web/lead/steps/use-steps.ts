import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callContract, contractQuery, useSending, useText } from '../../../../platform/web/index.ts';
import type { LeadStep } from '../../../model/lead/lead-step.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { sendStep, type VersionedStep } from './send-step.ts';
import { stepTexts } from './texts.ts';

/** What a step makes stale: the leads, what was said, what waits to be done. */
export const staleWithSteps = [
  'leads',
  'timeline',
  'work-queue',
  'tasks',
  'board-columns',
  'accounts',
  'contacts',
  'deals',
];

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

export type Done = 'accepted' | 'qualified' | 'disqualified' | 'returned' | 'reopened' | 'undone';

type Attempt = { act: () => Promise<unknown>; done: Done };

/** Takes steps of one lead, says how it went, and asks anew for all that is shown; true when it was done. */
export function useTakeStep(lead: LeadFacts, onDone?: () => void) {
  const t = useText(stepTexts);
  const [last, setLast] = useState<Done | null>(null);
  const { send, isPending } = useSending({
    send: ({ act }: Attempt) => act(),
    said: (_, { done }) => t(done, { name: lead.name }),
    stale: staleWithSteps,
    onDone,
    failed: (detail) => ({ title: t('notDone', { name: lead.name }), detail }),
  });
  const attempt = (one: Attempt): Promise<boolean> => {
    setLast(one.done);
    return send(one);
  };
  const acceptLead = () => callContract(leadStepContract.acceptLead, { params: { id: lead.id } });
  return {
    /** The step that is under way; the others can be pressed meanwhile. */
    pending: isPending ? last : null,
    accept: () => attempt({ act: acceptLead, done: 'accepted' }),
    /** `seen`: the lead as it is known now, when it changed since. */
    take: (endpoint: VersionedStep, done: Done, body?: unknown, seen: LeadFacts = lead) =>
      attempt({ act: () => sendStep(endpoint, seen, body), done }),
  };
}
