/** Why a stage falls short: what changed, where it is worst, the reasons given, and what the lost have more often. */
import type { ReactNode } from 'react';
import type { WireCause, WireSegment, WireStageJudged } from '../../../insights/model/bottleneck/answer.ts';
import { cellKey, cellName, Defined, DrillNumber } from '../../../insights/web/index.ts';
import { Badge, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { OpenBehind } from './opened.ts';
import { bottleneckTexts } from './texts.ts';
import { useWholeMoney } from './use-whole-money.ts';

type Props = { stage: WireStageJudged; onOpen: OpenBehind };

export function StageEvidence({ stage, onOpen }: Props) {
  const t = useText(bottleneckTexts);
  const { segments, reasons, causes } = stage;
  return (
    <div className="grid gap-x-6 gap-y-4 pt-2 text-sm lg:grid-cols-2">
      <Part title={<Defined name={t('causes')} definition={t('causesMeans')} />}>
        {causes.length === 0 && <p className="text-faint">{t('noCauses')}</p>}
        <ul className="flex flex-col gap-2">
          {causes.map((cause) => (
            <CauseLine key={cause.id} cause={cause} stage={stage} onOpen={onOpen} />
          ))}
        </ul>
      </Part>
      <div className="flex flex-col gap-4">
        {segments.length > 0 && (
          <Part title={t('segments')}>
            <ul className="flex flex-col gap-2">
              {segments.map((segment) => (
                <SegmentLine
                  key={`${segment.dimension.id} ${cellKey(segment.value)}`}
                  segment={segment}
                  stage={stage}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </Part>
        )}
        {reasons.length > 0 && (
          <Part title={t('reasons')}>
            <ul className="figures flex flex-wrap gap-x-4 gap-y-1">
              {reasons.map(({ id, name, count }) => (
                <li key={id ?? 'none'}>
                  {name ?? t('reasonMissing')} <span className="text-faint">{count}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <ChangeLine stage={stage} />
      </div>
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="pb-1 text-sm font-normal text-soft">{title}</h3>
      {children}
    </section>
  );
}

function CauseLine({ cause, stage, onOpen }: Props & { cause: WireCause }) {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const { percent, number } = useFormats();
  const points = (share: number) => number(share * 100, 1);
  const title = t('showSign', { stage: stage.name, sign: label(cause.label) });
  return (
    <li>
      <span className="flex flex-wrap items-center gap-x-2">
        <DrillNumber
          label={title}
          onPress={() => onOpen(title, { what: 'decided', rank: stage.rank, sign: cause.id }, cause.with.n)}
          className="text-left font-medium"
        >
          {label(cause.label)}
        </DrillNumber>
        <Badge tone={cause.isSure ? 'bad' : 'neutral'}>{t(cause.isSure ? 'causeSure' : 'causeUnsure')}</Badge>
      </span>
      <span className="figures block text-xs text-soft">
        {t('causeRates', {
          with: percent(cause.withRate),
          withCount: number(cause.with.n),
          without: percent(cause.withoutRate),
          withoutCount: number(cause.without.n),
          points: points(cause.difference),
          low: points(cause.interval.low),
          high: points(cause.interval.high),
        })}
      </span>
    </li>
  );
}

function SegmentLine({ segment, stage, onOpen }: Props & { segment: WireSegment }) {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const { percent, number } = useFormats();
  const whole = useWholeMoney();
  const { dimension, value, now, rate, interval, missed, atStake, isSure } = segment;
  const name = cellName(value, t('empty'));
  const title = t('showSegment', { stage: stage.name, value: name });
  const chosen = value !== null && typeof value === 'object' ? { id: value.id } : value;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-faint">{label(dimension.label)}</span>
      <DrillNumber
        label={title}
        onPress={() =>
          onOpen(
            title,
            { what: 'lost', rank: stage.rank, segment: { dimension: dimension.id, value: chosen } },
            now.n - now.successes,
          )
        }
        className="font-medium"
      >
        {name}
      </DrillNumber>
      <span className="figures text-soft">
        {t('segmentRate', {
          rate: percent(rate),
          low: percent(interval.low),
          high: percent(interval.high),
          n: number(now.n),
        })}
      </span>
      <span className="figures text-soft">
        {t('missed', { count: number(missed, 1) })}
        {atStake !== null && ` · ${whole(atStake)}`}
      </span>
      <Badge tone={isSure ? 'bad' : 'neutral'}>{t(isSure ? 'causeSure' : 'causeUnsure')}</Badge>
    </li>
  );
}

function ChangeLine({ stage: { change, isMix } }: Pick<Props, 'stage'>) {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const { number } = useFormats();
  if (!change) return null;
  const points = (share: number) => `${share > 0 ? '+' : ''}${number(share * 100, 1)}`;
  return (
    <p className="figures text-soft">
      {t('change', {
        total: points(change.total),
        rate: points(change.rate),
        mix: points(change.mix),
        dimension: label(change.dimension.label),
      })}
      {isMix && <span className="block text-warn">{t('isMix')}</span>}
    </p>
  );
}
