import { Explained, useFormats, useText } from '../../../platform/web/index.ts';
import { overallOf } from './funnel-view.ts';
import type { RankedPart } from './split-view.ts';
import { funnelTexts } from './texts.ts';

/** What became of a part of a split, its interval on hover. */
export function OverallRate({ part }: { part: RankedPart }) {
  const t = useText(funnelTexts);
  const { percent } = useFormats();
  const range = useRange(part);
  if (!range) return <span className="text-faint">{percent(part.rate)}</span>;
  return (
    <Explained text={t('interval', range)} className="figures w-fit cursor-help rounded-sm font-medium">
      {percent(part.rate)}
    </Explained>
  );
}

/** Little stands behind the rate: its interval is said at once. */
export function FewNote({ part }: { part: RankedPart }) {
  const t = useText(funnelTexts);
  const range = useRange(part);
  return (
    <Explained
      text={t('fewMeans')}
      className="figures w-fit cursor-help rounded-sm text-xs whitespace-nowrap text-warn"
    >
      {range ? t('fewInterval', range) : t('few')}
    </Explained>
  );
}

function useRange({ part, interval }: RankedPart) {
  const { number, percent } = useFormats();
  return (
    interval && {
      low: percent(interval.low),
      high: percent(interval.high),
      count: number(overallOf(part).from),
    }
  );
}
