import { useFormats, useText } from '../../../../platform/web/index.ts';
import type { WireProposal } from '../../../model/assignment/deal-contract.ts';
import { dimensions } from '../../../model/assignment/rep-profile.ts';
import { candidateTexts } from '../candidates/texts.ts';
import { proposalTexts } from './texts.ts';

/** Why this person is proposed, in a line: his claim on the deal, else his utility and what of it fits. */
export function useReasonWords(): (proposal: WireProposal) => string {
  const t = useText(proposalTexts);
  const told = useText(candidateTexts);
  const { number } = useFormats();
  return ({ sticky, candidates: [first] }) => {
    if (sticky) return t('whySticky', { reason: told(sticky) });
    const met = dimensions.filter((one) => first?.matches?.[one] === 1).map((one) => told(one));
    const matches = met.length > 0 ? told('matches', { names: met.join('、') }) : told('noMatch');
    return t('whyScore', { score: number((first?.utility ?? 0) * 100, 1), matches });
  };
}
