import { Explained, useFormats, useText } from '../../../platform/web/index.ts';
import { overallOf } from './funnel-view.ts';
import type { RankedPart } from './split-view.ts';
import { funnelTexts } from './texts.ts';

/** What became of a part of a split: its rate, the interval on hover, and at once where little stands behind it. */
export function OverallFigure({ part }: { part: RankedPart }) {
  const t = useText(funnelTexts);
  const { number, percent } = useFormats();
  const { from } = overallOf(part.part);
  const { interval } = part;
  if (!interval) return <span className="text-faint">{percent(part.rate)}</span>;
  const range = { low: percent(interval.low), high: percent(interval.high), count: number(from) };
  return (
    <span className="inline-flex flex-col">
      <Explained text={t('interval', range)} className="figures w-fit cursor-help rounded-sm font-medium">
        {percent(part.rate)}
      </Explained>
      {part.isFew && (
        <Explained text={t('fewMeans')} className="figures w-fit cursor-help rounded-sm text-xs whitespace-nowrap text-warn">
          {t('few')} {t('fewInterval', range)}
        </Explained>
      )}
    </span>
  );
}
