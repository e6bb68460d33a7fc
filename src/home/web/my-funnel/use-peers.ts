import { useQuery } from '@tanstack/react-query';
import type { PeerAnswer } from '../../../insights/model/answer.ts';
import { insightsContract } from '../../../insights/model/contract.ts';
import { useFigure } from '../../../insights/web/index.ts';
import { contractQuery, keepFormer, useFormats, useText } from '../../../platform/web/index.ts';
import { myFunnelTexts } from './texts.ts';

export type PeerStep = PeerAnswer['steps'][number];

/** Own steps beside the colleagues' median, in a pipeline; null asks nothing. */
export function usePeers(pipeline: string | null | undefined) {
  return useQuery({
    ...contractQuery(insightsContract.compareWithPeers, { query: { pipeline: pipeline ?? '-' } }),
    ...keepFormer,
    enabled: typeof pipeline === 'string',
  });
}

/** What the comparison comes to, in sentences. */
export function usePeerSentences({ circle, costliest, steps, fewest }: PeerAnswer): string[] {
  const t = useText(myFunnelTexts);
  const { percent } = useFormats();
  const { figure } = useFigure();
  if (circle === null) return [t('noPeers', fewest)];
  const step = steps.find(({ stageId }) => stageId === costliest);
  if (!step)
    return steps.some(({ standing }) => standing === 'unsure' || standing === 'missed')
      ? []
      : [t('noneCostly')];
  const said = t('costliest', {
    from: step.name,
    to: step.nextName,
    mine: percent(step.rate),
    whose: t(circle === 'team' ? 'saidTeam' : 'saidOrganisation'),
    median: percent(step.median),
    amount: figure('money', Number(step.atStake)),
  });
  return step.standing === 'unsure' ? [said, t('byChance')] : [said];
}
