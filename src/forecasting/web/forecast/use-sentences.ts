import { useFormats, useText } from '../../../platform/web/index.ts';
import type { WireForecast } from '../../model/forecast/contract.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

/** A forecast as sentences that can be read on a phone. */
export function useSentences(forecast: WireForecast): string[] {
  const t = useText(forecastTexts);
  const { percent } = useFormats();
  const fen = useFen(forecast.currency);
  const { expected, band, closed, fewest, targets, chances, weekAgo } = forecast;
  const first = band
    ? t('sentenceBand', { expected: fen(expected), low: fen(band.p10), high: fen(band.p90) })
    : t('sentenceFew', { closed, fewest, expected: fen(expected) });
  return [first, ...aboutTarget(), ...aboutWeek()];

  function aboutTarget(): string[] {
    const target = targets.target ?? null;
    if (target === null) return [t('sentenceNoTarget')];
    const gap = BigInt(target) - BigInt(expected);
    if (chances.target === null || chances.target === undefined) return [];
    const told = { target: fen(target), chance: percent(chances.target), gap: fen(gap < 0n ? -gap : gap) };
    return [t(gap > 0n ? 'sentenceTarget' : 'sentenceAbove', told)];
  }

  function aboutWeek(): string[] {
    const change = BigInt(expected) - BigInt(weekAgo.expected);
    if (change === 0n) return [];
    const amount = fen(change < 0n ? -change : change);
    return [t('sentenceWeek', { amount, direction: t(change > 0n ? 'up' : 'down') })];
  }
}
