import { wilson } from '../../../insights/model/statistics.ts';
import { DrillNumber, fewRecords } from '../../../insights/web/index.ts';
import { Explained, useFormats, useText } from '../../../platform/web/index.ts';
import { qualityTexts } from './texts.ts';

type Props = {
  /** So many of so many. */
  hits: number;
  of: number;
  /** What is opened, in words. */
  label: string;
  onPress: () => void;
};

/** A share of leads: opens its records, tells how sure it is, and warns where little stands behind it. */
export function RateFigure({ hits, of, label, onPress }: Props) {
  const t = useText(qualityTexts);
  const { percent, number } = useFormats();
  const interval = wilson(hits, of);
  const range =
    interval &&
    t('interval', { low: percent(interval.low), high: percent(interval.high), count: number(of) });
  return (
    <span className="inline-flex flex-col items-end">
      <DrillNumber label={label} isEmpty={of === 0} onPress={onPress}>
        {percent(of === 0 ? null : hits / of)}
      </DrillNumber>
      {range && of < fewRecords && (
        <Explained
          text={`${t('fewMeans')} ${range}`}
          className="figures cursor-help rounded-sm text-xs whitespace-nowrap text-warn"
        >
          {t('few', { count: number(of) })}
        </Explained>
      )}
      {range && of >= fewRecords && (
        <Explained
          text={range}
          className="figures cursor-help rounded-sm text-xs whitespace-nowrap text-faint"
        >
          {`${percent(interval.low)}–${percent(interval.high)}`}
        </Explained>
      )}
    </span>
  );
}
