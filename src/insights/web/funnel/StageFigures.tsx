/** The figures of one stage, each by itself, for the wide table and the phone's cards. */
import { Explained, StatusDot, useFormats, useText, type Tone } from '../../../platform/web/index.ts';
import type { WireStage } from '../../model/answer.ts';
import type { Standing } from '../../model/standing.ts';
import { fewRecords, type StageRow, type Step } from './funnel-view.ts';
import { funnelTexts } from './texts.ts';

const tones: Record<Standing, Tone> = { met: 'good', unsure: 'warn', missed: 'bad' };

/** A step's rate, its aim, and how sure it is; little behind it shows its interval at once. */
export function StepFigure({ step, before }: { step: Step; before?: number | null | undefined }) {
  const t = useText(funnelTexts);
  const { number, percent } = useFormats();
  const { rate, interval, from, target, standing } = step;
  const range = interval && { low: percent(interval.low), high: percent(interval.high), count: number(from) };
  const isFew = from < fewRecords && rate !== null;
  return (
    <span className="inline-flex flex-col">
      <span className="inline-flex items-center gap-1.5">
        {range ? (
          <Explained text={t('interval', range)} className="figures cursor-help rounded-sm font-medium">
            {percent(rate)}
          </Explained>
        ) : (
          <span className="figures font-medium">{percent(rate)}</span>
        )}
        {standing && !isFew && <StatusDot tone={tones[standing]} label={t(standing)} hideLabel />}
      </span>
      {target !== null && (
        <span className="figures text-xs text-faint">{t('target', { value: percent(target) })}</span>
      )}
      {isFew && (
        <Explained
          text={t('fewMeans')}
          className="figures cursor-help rounded-sm text-xs whitespace-nowrap text-warn"
        >
          {range ? t('fewInterval', range) : t('few')}
        </Explained>
      )}
      <Before value={before === undefined ? undefined : percent(before)} />
    </span>
  );
}

/** What it was in the compared period. */
export function Before({ value }: { value: string | undefined }) {
  const t = useText(funnelTexts);
  return value === undefined ? null : (
    <span className="figures text-xs whitespace-nowrap text-faint">{t('before', { value })}</span>
  );
}

/** How long stays take, against the days aimed at. */
export function StayFigure({ row: { stage, pace } }: { row: StageRow }) {
  const t = useText(funnelTexts);
  const { number } = useFormats();
  if (stage.medianDays === null) return null;
  const slow = pace === 'missed' ? t('slowMissed') : t('slowUnsure');
  return (
    <span className="inline-flex flex-col">
      <span className="inline-flex items-center gap-1.5">
        <Explained
          text={t('stays', { count: number(stage.completedStays) })}
          className="figures cursor-help rounded-sm"
        >
          {t('median', { days: number(stage.medianDays, 1) })}
        </Explained>
        {pace && <StatusDot tone={tones[pace]} label={pace === 'met' ? t('met') : slow} hideLabel />}
      </span>
      <span className="figures text-xs text-faint">
        {t('p80', { days: number(stage.p80Days, 1) })}
        {stage.targetDays !== null && ` · ${t('targetDays', { days: stage.targetDays })}`}
      </span>
    </span>
  );
}

/** The most frequent reasons of losses from here. */
export function LossReasons({ stage }: { stage: WireStage }) {
  const t = useText(funnelTexts);
  const { number } = useFormats();
  if (stage.lossReasons.length === 0) return null;
  return (
    <ul aria-label={t('reasons')} className="text-xs text-soft">
      {stage.lossReasons.map((reason) => (
        <li key={reason.id ?? 'none'} className="flex max-w-44 justify-between gap-3">
          <span className="truncate">{reason.name ?? t('reasonMissing')}</span>
          <span className="figures text-faint">{number(reason.count)}</span>
        </li>
      ))}
    </ul>
  );
}
