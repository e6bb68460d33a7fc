import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BestPracticesAnswer, PeerAnswer } from '../../../insights/model/answer.ts';
import { insightsContract } from '../../../insights/model/contract.ts';
import {
  Card,
  contractQuery,
  ErrorNotice,
  keepFormer,
  Select,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { PracticeTable } from './PracticeTable.tsx';
import { myFunnelTexts } from './texts.ts';

/** 做得最好的人怎么做: in a step, the costliest unless chosen, what the best third do beside the others and oneself. */
export function BestPracticesCard({ answer }: { answer: PeerAnswer }) {
  const t = useText(myFunnelTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const stage = chosen ?? answer.costliest ?? answer.steps[0]?.stageId ?? null;
  const { data, error, refetch } = useQuery({
    ...contractQuery(insightsContract.learnFromBest, {
      query: { pipeline: answer.pipeline.id, stage: stage ?? '-' },
    }),
    ...keepFormer,
    enabled: stage !== null,
  });
  if (stage === null) return null;
  return (
    <Card title={t('bestTitle')}>
      <div className="flex flex-col gap-3">
        <Select
          label={t('step')}
          className="max-w-72"
          options={answer.steps.map(({ stageId, name, nextName }) => ({
            id: stageId,
            name: t('way', { from: name, to: nextName }),
          }))}
          value={stage}
          onChange={setChosen}
        />
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={5} className="h-7" />}
        {data && <Told told={data} />}
      </div>
    </Card>
  );
}

function Told({ told }: { told: BestPracticesAnswer }) {
  const t = useText(myFunnelTexts);
  const { percent, number } = useFormats();
  const { verdict, best, others, mine, fewest } = told;
  const range = (one: typeof best): string =>
    one?.interval ? t('within', { low: percent(one.interval.low), high: percent(one.interval.high) }) : '';
  const rates = { rate: percent(mine.rate), count: number(mine.n), range: range(mine) };
  return (
    <>
      <p className="max-w-4xl text-sm">
        {best && others
          ? t('bestRates', {
              best: percent(best.rate),
              bestRange: range(best),
              others: percent(others.rate),
              ...rates,
            })
          : t(verdict === 'few_people' ? 'bestFewPeople' : 'bestFewDeals', fewest)}
      </p>
      <PracticeTable told={told} />
      <p className="text-xs text-faint">{t('bestMeans')}</p>
    </>
  );
}
