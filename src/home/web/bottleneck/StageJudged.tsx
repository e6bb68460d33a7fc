import type { BottleneckAnswer, WireStageJudged } from '../../../insights/model/bottleneck/answer.ts';
import { Defined } from '../../../insights/web/index.ts';
import { Badge, useFormats, useLabel, useText, type Tone } from '../../../platform/web/index.ts';
import { ActOnStage } from './ActOnStage.tsx';
import type { OpenBehind } from './opened.ts';
import { StageEvidence } from './StageEvidence.tsx';
import { StageGaps } from './StageGaps.tsx';
import { bottleneckTexts } from './texts.ts';
import { useWholeMoney } from './use-whole-money.ts';

type Props = {
  stage: WireStageJudged;
  /** The largest value at stake of all stages, to draw by. */
  most: number;
  isFirst: boolean;
  onOpen: OpenBehind;
  answer: BottleneckAnswer;
};

const tones: Record<WireStageJudged['verdict'], Tone> = {
  bottleneck: 'bad',
  unsure: 'warn',
  fine: 'good',
  few: 'neutral',
};

/** One stage: its verdict, what it costs, its three gaps, the evidence, and what to do. */
export function StageJudged({ stage, most, isFirst, answer, onOpen }: Props) {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const { name, nextName, verdict, suggestion } = stage;
  const isShort = verdict === 'bottleneck' || verdict === 'unsure';
  return (
    <section aria-label={name} className="rounded-lg border border-line bg-surface px-4 py-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-base">
          {name} <span className="text-faint">→ {nextName}</span>
        </h2>
        <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
        <AtStake stage={stage} most={most} />
        {isShort && (
          <span className="ml-auto">
            <ActOnStage stage={stage} answer={answer} />
          </span>
        )}
      </header>
      <StageGaps stage={stage} onOpen={onOpen} />
      {suggestion && (
        <p className="pt-2 text-sm">
          <span className="mr-2 text-soft">{t('suggestion')}</span>
          {label(suggestion)}
        </p>
      )}
      {isShort && (
        <details className="pt-2" open={isFirst}>
          <summary className="cursor-pointer text-sm text-soft">{t('details')}</summary>
          <StageEvidence stage={stage} onOpen={onOpen} />
        </details>
      )}
    </section>
  );
}

/** The money, its range drawn on the measure of all stages. */
function AtStake({ stage: { atStake, winsBeyond }, most }: Pick<Props, 'stage' | 'most'>) {
  const t = useText(bottleneckTexts);
  const { percent } = useFormats();
  const whole = useWholeMoney();
  if (!atStake || atStake.amount === '0') return null;
  const share = (fen: string) => `${(Number(fen) / most) * 100}%`;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <Defined name={t('atStake')} definition={t('atStakeMeans', { wins: percent(winsBeyond) })} />
      <span className="figures text-base font-semibold">{whole(atStake.amount)}</span>
      <span className="figures text-xs text-faint">
        {t('range', { low: whole(atStake.low), high: whole(atStake.high) })}
      </span>
      <span aria-hidden className="relative block h-2 w-40 rounded-full bg-sunken">
        <span
          className="absolute inset-y-0 rounded-full bg-bad-soft"
          style={{ left: share(atStake.low), right: `calc(100% - ${share(atStake.high)})` }}
        />
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-bad opacity-60"
          style={{ width: share(atStake.amount) }}
        />
      </span>
    </span>
  );
}
