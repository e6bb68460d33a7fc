import { Card, Stat, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireForecast } from '../../model/forecast/contract.ts';
import { BandBar } from './BandBar.tsx';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';
import { useSentences } from './use-sentences.ts';

/** The period in plain sentences, its band, and the figures that lead to the target. */
export function SummaryCard({ forecast }: { forecast: WireForecast }) {
  const t = useText(forecastTexts);
  const sentences = useSentences(forecast);
  return (
    <Card title={t('summary')}>
      <ul className="flex max-w-4xl flex-col gap-1 text-base">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <BandBar forecast={forecast} />
      <Figures forecast={forecast} />
    </Card>
  );
}

function Figures({ forecast }: { forecast: WireForecast }) {
  const t = useText(forecastTexts);
  const { number, percent } = useFormats();
  const fen = useFen(forecast.currency);
  const { coverage, chances, won, expected, fromNew, every } = forecast;
  const target = forecast.targets.target ?? null;
  const gap = target === null ? null : BigInt(target) - BigInt(won);
  const times = (ratio: number | null) =>
    ratio === null ? number(null) : t('times', { ratio: number(ratio, 1) });
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-3 pt-4 md:grid-cols-3 xl:grid-cols-6">
      <Stat name={t('target')} value={fen(target)} />
      <Stat name={t('won')} value={fen(won)} definition={t('wonMeans')} />
      <Stat
        name={t('expected')}
        value={fen(expected)}
        definition={t('expectedMeans')}
        note={every > 1 ? t('sampled', { every }) : t('fromNew', { amount: fen(fromNew) })}
      />
      <Stat
        name={t('gap')}
        value={gap === null ? fen(null) : fen(gap < 0n ? 0n : gap)}
        definition={t('gapMeans')}
      />
      <Stat
        name={t('coverage')}
        value={times(coverage.ratio)}
        definition={t('coverageMeans')}
        note={coverage.needed === null ? undefined : t('needed', { ratio: number(coverage.needed, 1) })}
      />
      <Stat name={t('chance')} value={percent(chances.target)} definition={t('chanceMeans')} />
    </div>
  );
}
