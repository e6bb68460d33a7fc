import type { ReactNode } from 'react';
import { useFormats, useText } from '../../../platform/web/index.ts';
import type { ExplainedScore } from '../../model/score/contract.ts';
import { LevelBadge } from './LevelBadge.tsx';
import { PointsList, TraitList } from './PointsList.tsx';
import { scoreTexts } from './texts.ts';

/** A score with everything it is made of: level, points, chance, and why. */
export function ScoreExplained({ score }: { score: ExplainedScore }) {
  const t = useText(scoreTexts);
  const { learned } = score;
  const of = (axis: 'fit' | 'engagement') => score.contributions.filter((one) => one.axis === axis);
  return (
    <div className="flex flex-col gap-4">
      <ScoreFigures score={score} />
      {learned && (
        <section className="flex flex-col gap-1">
          <h3 className="text-sm font-medium">{t('byHistory')}</h3>
          {learned.decidesFit && <p className="text-xs text-faint">{t('decides')}</p>}
          <TraitList parts={learned.parts} />
        </section>
      )}
      {!learned?.decidesFit && <Axis name={t('fit')} contributions={of('fit')} />}
      <Axis name={t('engagement')} contributions={of('engagement')} />
    </div>
  );
}

function Axis({ name, contributions }: { name: string } & Parameters<typeof PointsList>[0]) {
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">{name}</h3>
      <PointsList contributions={contributions} />
    </section>
  );
}

function ScoreFigures({ score }: { score: ExplainedScore }) {
  const t = useText(scoreTexts);
  const { number, percent } = useFormats();
  const { probability, learned } = score;
  return (
    <dl className="figures flex flex-wrap items-start gap-x-6 gap-y-2">
      <Figure name={t('level')}>
        <LevelBadge level={score.level} />
      </Figure>
      <Figure name={t('fit')}>{number(score.fit)}</Figure>
      <Figure name={t('engagement')}>{number(score.engagement)}</Figure>
      {probability !== null && (
        <Figure name={t('probability')}>
          {percent(probability / 100)}
          {learned && (
            <span className="ml-1.5 text-xs font-normal text-faint">
              {t('average', { percent: percent(learned.averageProbability / 100) })}
            </span>
          )}
        </Figure>
      )}
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-faint">{name}</dt>
      <dd className="m-0 flex min-h-6 items-center text-lg font-medium">{children}</dd>
    </div>
  );
}
