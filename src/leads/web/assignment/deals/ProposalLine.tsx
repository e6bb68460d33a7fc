import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, useText } from '../../../../platform/web/index.ts';
import type { WireProposal } from '../../../model/assignment/deal-contract.ts';
import { usualWeights } from '../../../model/assignment/utility.ts';
import { CandidateList } from '../candidates/CandidateList.tsx';
import { proposalTexts } from './texts.ts';
import { useReasonWords } from './use-reason-words.ts';

type Props = { proposal: WireProposal; isTaken: boolean; onChange: (isTaken: boolean) => void };

/** One deal: from whom to whom, why, and everybody who was looked at. */
export function ProposalLine({ proposal, isTaken, onChange }: Props) {
  const t = useText(proposalTexts);
  const [isOpen, setOpen] = useState(false);
  const { deal, present, owner, refusal, candidates } = proposal;
  return (
    <li className="flex flex-col gap-2 border-b border-line py-2 last:border-b-0">
      <div className="flex items-start gap-3">
        <Checkbox
          label={t('take', { deal: deal.name })}
          hideLabel
          value={isTaken}
          onChange={onChange}
          isDisabled={owner === null}
        />
        <div className="grid min-w-0 flex-1 gap-x-4 md:grid-cols-2">
          <div className="min-w-0">
            <p className="truncate font-medium">{deal.name}</p>
            <p className="text-sm text-soft">
              {present ? t('from', { name: present.name }) : t('fromNobody')}
            </p>
          </div>
          <Outcome proposal={proposal} />
        </div>
        {refusal === null && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('candidatesOf', { deal: deal.name })}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('candidates')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="pl-9">
          <CandidateList candidates={candidates} chosenId={owner?.id ?? null} weights={usualWeights} />
        </div>
      )}
    </li>
  );
}

function Outcome({ proposal }: { proposal: WireProposal }) {
  const t = useText(proposalTexts);
  const wordsFor = useReasonWords();
  const { owner, refusal } = proposal;
  if (refusal) return <p className="text-sm text-bad">{refusal.message}</p>;
  if (!owner) return <p className="text-sm text-soft">{t('nobodyShort')}</p>;
  return (
    <div className="min-w-0">
      <p className="flex items-center gap-1.5 font-medium">
        <ArrowRight aria-hidden size={14} className="shrink-0 text-faint" />
        <span className="truncate">{owner.name}</span>
      </p>
      <p className="text-sm text-soft">{wordsFor(proposal)}</p>
    </div>
  );
}
