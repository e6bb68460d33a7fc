import { useFormats, useText } from '../../../../platform/web/index.ts';
import type { WireProposal } from '../../../model/assignment/deal-contract.ts';
import { dimensions } from '../../../model/assignment/rep-profile.ts';
import { utilityParts } from '../../../model/assignment/utility.ts';
import { candidateTexts } from '../candidates/texts.ts';
import { proposalTexts } from './texts.ts';

/** Why this person is proposed, in a line: his claim on the deal, else his utility with its parts and the specialities met. */
export function useReasonWords(): (proposal: WireProposal) => string {
  const t = useText(proposalTexts);
  const told = useText(candidateTexts);
  const { number } = useFormats();
  return ({ sticky, candidates: [first] }) => {
    if (sticky) return t('whySticky', { reason: told(sticky) });
    const met = dimensions.filter((one) => first?.matches?.[one] === 1).map((one) => told(one));
    const of100 = (share: number | undefined) => number((share ?? 0) * 100, 0);
    const parts = utilityParts.map((part) => `${told(part)} ${of100(first?.parts?.[part])}`).join(' · ');
    const score = t('whyScore', { score: number((first?.utility ?? 0) * 100, 1), parts });
    return met.length > 0 ? `${score} · ${told('matches', { names: met.join('、') })}` : score;
  };
}
