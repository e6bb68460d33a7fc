import { useFormats, useText } from '../../../platform/web/index.ts';
import type { WireForecast } from '../../model/forecast/contract.ts';
import { forecastTexts } from './texts.ts';

/** How much is open for what is missing, in a sentence; nothing without a target or with nothing missing. */
export function useCoverage({ coverage: { ratio, needed } }: WireForecast): string[] {
  const t = useText(forecastTexts);
  const { number } = useFormats();
  if (ratio === null) return [];
  const told = { ratio: number(ratio, 1) };
  if (needed === null) return [t('sentenceCoverage', told)];
  return [t('sentenceUsual', { ...told, needed: number(needed, 1) })];
}
