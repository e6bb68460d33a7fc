/** The three gaps of a stage beside each other: rate, time, queue; behind the numbers stand the deals. */
import type { ReactNode } from 'react';
import type { WireStageJudged } from '../../../insights/model/bottleneck/answer.ts';
import { Defined, DrillNumber } from '../../../insights/web/index.ts';
import { Explained, StatusDot, useFormats, useText } from '../../../platform/web/index.ts';
import type { OpenBehind } from './opened.ts';
import { bottleneckTexts } from './texts.ts';
import { useWholeMoney } from './use-whole-money.ts';

type Props = { stage: WireStageJudged; onOpen: OpenBehind };
type Kind = WireStageJudged['stuckIn'][number];

export function StageGaps({ stage, onOpen }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-3 pt-3 md:grid-cols-3">
      <RateGap stage={stage} onOpen={onOpen} />
      <TimeGap stage={stage} onOpen={onOpen} />
      <QueueGap stage={stage} onOpen={onOpen} />
    </div>
  );
}

type GapProps = {
  kind: Kind;
  stage: WireStageJudged;
  means: string;
  children: ReactNode;
};

/** One gap with its name, what it means, and how surely it is no chance. */
function Gap({ kind, stage: { chances, stuckIn }, means, children }: GapProps) {
  const t = useText(bottleneckTexts);
  const { number, percent } = useFormats();
  const chance = chances[kind];
  const isStuck = stuckIn.includes(kind);
  return (
    <div className="min-w-0 text-sm">
      <span className="flex items-center gap-1.5 text-soft">
        {isStuck && <StatusDot tone="bad" label={t('bottleneck')} hideLabel />}
        <Defined name={t(kind)} definition={means} />
        {chance !== null && (
          <Explained text={t('chanceMeans')} className="figures cursor-help rounded-sm text-xs text-faint">
            {t('sure', { chance: chance < 0.001 ? `< ${number(0.1, 1)}%` : percent(chance) })}
          </Explained>
        )}
      </span>
      <div className="figures flex flex-col gap-0.5 pt-0.5">{children}</div>
    </div>
  );
}

function RateGap({ stage, onOpen }: Props) {
  const t = useText(bottleneckTexts);
  const { percent, number } = useFormats();
  const { rate, rank, name } = stage;
  const points = (share: number) => number(share * 100, 1);
  if (!rate)
    return (
      <Gap kind="rate" stage={stage} means={t('rateMeans')}>
        <span className="text-faint">{t('few')}</span>
      </Gap>
    );
  const lost = rate.judged.n - rate.judged.successes;
  const isLowest = rate.against.benchmark === 'best';
  return (
    <Gap kind="rate" stage={stage} means={t('rateMeans')}>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-base font-semibold">{percent(rate.rate)}</span>
        <span className="text-xs text-faint">
          {t('range', { low: percent(rate.interval.low), high: percent(rate.interval.high) })}
        </span>
        {isLowest ? (
          <span>{t('sample', rate.judged)}</span>
        ) : (
          <DrillNumber
            label={t('showDecided', { stage: name })}
            onPress={() =>
              onOpen(t('showDecided', { stage: name }), { what: 'decided', rank }, rate.judged.n)
            }
          >
            {t('sample', rate.judged)}
          </DrillNumber>
        )}
        {lost > 0 && !isLowest && (
          <DrillNumber
            label={t('showLost', { stage: name })}
            onPress={() => onOpen(t('showLost', { stage: name }), { what: 'lost', rank }, lost)}
          >
            {t('lost', { count: number(lost) })}
          </DrillNumber>
        )}
      </span>
      <span className="text-soft">
        {t('versus', { source: t(rate.against.benchmark), value: percent(rate.against.rate) })}
        {' · '}
        {rate.gap > 0
          ? t('gap', {
              points: points(rate.gap),
              low: points(rate.gapInterval.low),
              high: points(rate.gapInterval.high),
            })
          : t('ahead', { points: points(-rate.gap) })}
      </span>
    </Gap>
  );
}

function TimeGap({ stage, onOpen }: Props) {
  const t = useText(bottleneckTexts);
  const { number } = useFormats();
  const whole = useWholeMoney();
  const { time, held, rank, name } = stage;
  if (!time)
    return (
      <Gap kind="time" stage={stage} means={t('timeMeans')}>
        <span className="text-faint">{t('few')}</span>
      </Gap>
    );
  const count = number(held.count);
  const title = t('showHeld', { stage: name });
  return (
    <Gap kind="time" stage={stage} means={t('timeMeans')}>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-base font-semibold">
          {time.days === null ? t('notHalf') : t('days', { days: number(time.days) })}
        </span>
        <span className="text-soft">
          {t('versus', {
            source: t(time.against.benchmark),
            value: t('days', { days: number(time.against.days) }),
          })}
        </span>
      </span>
      {held.count > 0 && (
        <DrillNumber
          label={title}
          onPress={() => onOpen(title, { what: 'held', rank, days: time.against.days }, held.count)}
          className="w-fit text-left"
        >
          {held.amount === null
            ? t('heldCount', { count })
            : t('held', { count, amount: whole(held.amount) })}
        </DrillNumber>
      )}
    </Gap>
  );
}

function QueueGap({ stage, onOpen }: Props) {
  const t = useText(bottleneckTexts);
  const { number } = useFormats();
  const { queue, rank, name } = stage;
  if (!queue)
    return (
      <Gap kind="queue" stage={stage} means={t('queueMeans', { weeks: 8 })}>
        <span className="text-faint">{t('few')}</span>
      </Gap>
    );
  const title = t('showStanding', { stage: name });
  const standing = number(queue.standing);
  return (
    <Gap kind="queue" stage={stage} means={t('queueMeans', { weeks: queue.weeks })}>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-base font-semibold">
          {t('moved', { in: number(queue.in), out: number(queue.out) })}
        </span>
        {queue.isGrowing && <span className="text-warn">{t('growing')}</span>}
      </span>
      <DrillNumber
        label={title}
        isEmpty={queue.standing === 0}
        onPress={() => onOpen(title, { what: 'standing', rank }, queue.standing)}
        className="w-fit text-left text-soft"
      >
        {queue.expected === null
          ? t('waits', { standing })
          : t('waitsExpected', { standing, expected: number(queue.expected, 0) })}
      </DrillNumber>
    </Gap>
  );
}
