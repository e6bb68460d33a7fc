import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  contractQuery,
  ErrorNotice,
  RelativeTime,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { usualWeights } from '../../../model/assignment/utility.ts';
import type { WireDecision } from '../../../model/assignment/wire.ts';
import { CandidateList } from './CandidateList.tsx';
import { candidateTexts } from './texts.ts';

type Props = { object: 'lead' | 'deal'; recordId: string };

/** Why this rep: the newest decision with everybody who could have had it, and the earlier ones. */
export function WhyThisRep({ object, recordId }: Props) {
  const t = useText(candidateTexts);
  const endpoint = object === 'lead' ? assignmentContract.leadDecisions : assignmentContract.dealDecisions;
  const { data, error, refetch } = useQuery(contractQuery(endpoint, { params: { id: recordId } }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={5} className="h-5" />;
  const [newest, ...earlier] = data.items;
  if (!newest) return <p className="text-sm text-soft">{t(object === 'deal' ? 'noneOfDeal' : 'none')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <DecisionHead decision={newest} />
      {newest.candidates.length > 0 && <DecisionCandidates decision={newest} />}
      {earlier.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="text-sm text-soft">{t('earlier')}</h3>
          {earlier.map((decision) => (
            <EarlierDecision key={decision.id} decision={decision} />
          ))}
        </section>
      )}
    </div>
  );
}

export function DecisionCandidates({ decision }: { decision: WireDecision }) {
  return (
    <CandidateList
      candidates={decision.candidates}
      chosenId={decision.owner?.id ?? null}
      weights={decision.engine?.weights ?? usualWeights}
    />
  );
}

function EarlierDecision({ decision }: { decision: WireDecision }) {
  const t = useText(candidateTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2 border-b border-line pb-2 last:border-b-0">
      <div className="flex items-start justify-between gap-2">
        <DecisionHead decision={decision} />
        {decision.candidates.length > 0 && (
          <Button size="small" variant="quiet" onPress={() => setOpen(!isOpen)}>
            {t('candidates')}
          </Button>
        )}
      </div>
      {isOpen && <DecisionCandidates decision={decision} />}
    </div>
  );
}

/** What was decided, when, on what occasion and by which rule. */
function DecisionHead({ decision }: { decision: WireDecision }) {
  const t = useText(candidateTexts);
  const { instant } = useFormats();
  const { owner, pool, occasion, actor, ruleName, acceptBy, at } = decision;
  const outcome = owner
    ? t('toOwner', { name: owner.name })
    : pool
      ? t('toPool', { name: pool.name })
      : t('toQueue');
  const rule = ruleName ? t('byRule', { rule: ruleName }) : t('byDefault');
  const details = [
    t(occasion, { actor: actor?.name ?? t('someone') }),
    ...(occasion === 'by_hand' ? [] : [rule]),
    ...(acceptBy ? [t('acceptBy', { at: instant(acceptBy) })] : []),
  ];
  return (
    <div className="min-w-0">
      <p className="font-medium">{outcome}</p>
      <p className="text-sm text-soft">
        {details.join(' · ')}
        {' · '}
        <RelativeTime at={at} />
      </p>
    </div>
  );
}
