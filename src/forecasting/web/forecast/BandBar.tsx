import { useText } from '../../../platform/web/index.ts';
import type { WireForecast } from '../../model/forecast/contract.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

/** Won, expected with its band, and the targets on one scale. */
export function BandBar({ forecast }: { forecast: WireForecast }) {
  const t = useText(forecastTexts);
  const fen = useFen(forecast.currency);
  const { won, expected, band, targets } = forecast;
  const target = targets.target ?? null;
  const high = Number(band?.p90 ?? expected);
  const most = Math.max(high, Number(target ?? 0), Number(targets.stretch ?? 0), 1) * 1.06;
  const at = (amount: string | null): string => `${Math.min(100, (Number(amount ?? 0) / most) * 100)}%`;
  const label = t('bandLabel', {
    won: fen(won),
    expected: fen(expected),
    low: fen(band?.p10 ?? null),
    high: fen(band?.p90 ?? null),
    target: fen(target),
  });
  return (
    <figure className="m-0 pt-4" aria-label={label}>
      <div className="relative h-8 rounded-sm bg-sunken">
        <div className="absolute inset-y-0 left-0 rounded-sm bg-good" style={{ width: at(won) }} />
        {band && (
          <div
            className="absolute inset-y-1.5 rounded-sm border border-accent bg-accent/25"
            style={{ left: at(band.p10), width: `calc(${at(band.p90)} - ${at(band.p10)})` }}
          />
        )}
        <div className="absolute inset-y-0 w-1 rounded-sm bg-accent" style={{ left: at(expected) }} />
        {target !== null && (
          <div
            className="absolute -inset-y-1 border-l-2 border-dashed border-ink"
            style={{ left: at(target) }}
          />
        )}
      </div>
      <figcaption className="figures flex flex-wrap gap-x-4 gap-y-1 pt-2 text-xs text-soft">
        <Key className={`${square} bg-good`} text={`${t('won')} ${fen(won)}`} />
        <Key className={`${square} bg-accent`} text={`${t('expected')} ${fen(expected)}`} />
        {band && (
          <Key
            className={`${square} border border-accent bg-accent/25`}
            text={`${t('band')} ${fen(band.p10)} – ${fen(band.p90)}`}
          />
        )}
        {target !== null && (
          <Key className="h-3.5 border-l-2 border-dashed border-ink" text={`${t('target')} ${fen(target)}`} />
        )}
      </figcaption>
    </figure>
  );
}

const square = 'size-3 rounded-sm';

function Key({ className, text }: { className: string; text: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`inline-block ${className}`} />
      {text}
    </span>
  );
}
