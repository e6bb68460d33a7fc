import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, notify, useLabel, useSentence, useText } from '../../../../platform/web/index.ts';
import type { Narrowed } from '../../../../records/web/index.ts';
import { leadConversionContract } from '../../../model/lead/conversion-contract.ts';
import { leadStatusOptions, type LeadStatus } from '../../../model/lead/lead-status.ts';
import { stepBetween } from '../../../model/lead/lead-step.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { sendStep, type VersionedStep } from '../steps/send-step.ts';
import type { StandingStep } from '../steps/use-steps.ts';
import { settleCards, showMove } from './lead-columns.ts';
import { boardTexts } from './texts.ts';

/** What a move asks for before it is done. */
export type AskedMove =
  | { form: 'contact' | 'convert' | 'disqualify' | 'return' | 'reopen'; card: LeadFacts }
  | { form: 'missing'; card: LeadFacts; standing: StandingStep };

export type LeadMove = { card: LeadFacts; from: LeadStatus; to: LeadStatus };

/** What is missing for a step, as the refusal tells it. */
function missingIn(problem: unknown): StandingStep['missing'] {
  if (!(problem instanceof ApiProblem) || problem.code !== 'lead_requirements_missing') return [];
  return problem.fields.map(({ path, message }) => ({ path, name: message }));
}

export function useStatusName(): (status: LeadStatus) => string {
  const label = useLabel();
  return (status) => {
    const option = leadStatusOptions.find(({ value }) => value === status);
    return option ? label(option.label) : status;
  };
}

/**
 * Moves leads by the steps of the record: what needs nothing is shown at once and taken back when it is refused, the
 * rest waits in `asked` until its form is filled. `said` is the last outcome in words, for those who hear the page.
 */
export function useLeadMove(narrowed: Narrowed) {
  const client = useQueryClient();
  const t = useText(boardTexts);
  const sentence = useSentence();
  const nameOf = useStatusName();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const [said, setSaid] = useState('');
  const goBack = (card: LeadFacts, reason: string): void => {
    const title = t('notMoved', { name: card.name });
    notify({ tone: 'bad', title, detail: reason });
    setSaid(`${title}：${reason}`);
  };
  const carryOut = async (
    { card, to }: LeadMove,
    endpoint: VersionedStep,
    step: 'qualify' | 'reopen' | 'undo_conversion',
    body?: object,
  ): Promise<void> => {
    const takeBack = showMove(client, narrowed, card, to);
    try {
      await sendStep(endpoint, card, body);
      setSaid(`${card.name}：${nameOf(to)}`);
    } catch (problem) {
      takeBack();
      const missing = missingIn(problem);
      if (missing.length > 0) setAsked({ form: 'missing', card, standing: { step, refusal: null, missing } });
      else goBack(card, sentence(problem));
    }
    await settleCards(client, narrowed, [card.id]);
  };
  const move = (wanted: LeadMove): void => {
    const { card, from, to } = wanted;
    if (from === to) return;
    const step = stepBetween(from, to);
    if (!card.abilities.update) return goBack(card, t('mayNot'));
    if (step === null || step === 'accept')
      return goBack(card, t('noWay', { from: nameOf(from), to: nameOf(to) }));
    if (step === 'qualify') void carryOut(wanted, leadStepContract.qualifyLead, step, {});
    else if (step === 'undo_conversion') void carryOut(wanted, leadConversionContract.undoConversion, step);
    else if (step === 'reopen' && from === 'disqualified')
      void carryOut(wanted, leadStepContract.reopenLead, step, {});
    else setAsked({ form: step, card });
  };
  return { move, asked, ask: setAsked, said };
}
