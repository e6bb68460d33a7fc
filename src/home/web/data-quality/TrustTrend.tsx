import { useMemo } from 'react';
import { Card, Chart, token, useFormats, useIsDark, useText } from '../../../platform/web/index.ts';
import type { TrustRow } from '../../../trust/model/contract.ts';
import { dataQualityTexts } from './texts.ts';

type Props = { rows: readonly TrustRow[] };

/** Trust week by week, as far as there was enough to look at. */
export function TrustTrend({ rows }: Props) {
  const t = useText(dataQualityTexts);
  const isDark = useIsDark();
  return (
    <Card title={t('trend')}>
      <p className="text-sm text-soft">{t('trendText')}</p>
      <Drawing key={String(isDark)} rows={rows} />
    </Card>
  );
}

/** Its colours are those of the theme it was made in. */
function Drawing({ rows }: Props) {
  const t = useText(dataQualityTexts);
  const { percent } = useFormats();
  const weeks = useMemo(() => rows.map(({ key, score }) => [String(key), score] as const), [rows]);
  const option = useMemo(
    () => ({
      grid: { left: 48, right: 8, top: 16, bottom: 28 },
      xAxis: { type: 'category' as const, data: weeks.map(([week]) => week.slice(5)) },
      yAxis: {
        type: 'value' as const,
        min: 0,
        max: 1,
        splitNumber: 2,
        axisLabel: { formatter: (value: number) => percent(value) },
      },
      series: [
        {
          type: 'line' as const,
          name: t('score'),
          data: weeks.map(([, score]) => score),
          connectNulls: true,
          itemStyle: { color: token('chart-1') },
        },
      ],
    }),
    [weeks, percent, t],
  );
  return (
    <Chart
      label={t('trend')}
      height={180}
      option={option}
      table={{
        columns: [t('week'), t('score')],
        rows: weeks.map(([week, score]) => [week, score === null ? t('few') : percent(score)]),
      }}
    />
  );
}
