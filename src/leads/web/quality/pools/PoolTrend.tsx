import { useMemo } from 'react';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { cellOf, numberOf } from '../../../../insights/web/index.ts';
import {
  Card,
  Chart,
  token,
  useFormats,
  useIsDark,
  useText,
  type ChartOption,
} from '../../../../platform/web/index.ts';
import { poolFlowTexts } from './texts.ts';

type Props = { answer: TableAnswer; onPress: (month: string, measure: string) => void };

const series = [
  { id: 'into', measure: 'leads.entered_pool', ink: 'chart-4' },
  { id: 'out', measure: 'leads.left_pool', ink: 'chart-1' },
] as const;

/** What came into pools and left them, month by month. */
export function PoolTrend(props: Props) {
  const t = useText(poolFlowTexts);
  const isDark = useIsDark();
  return (
    <Card title={t('trend')}>
      <Drawing key={String(isDark)} {...props} />
    </Card>
  );
}

function Drawing({ answer, onPress }: Props) {
  const t = useText(poolFlowTexts);
  const { number } = useFormats();
  const months = answer.rows.map((_, row) => String(cellOf(answer, 'leads.moved_on.month', row)));
  const option = useMemo(
    (): ChartOption => ({
      legend: {},
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: months },
      yAxis: { type: 'value', minInterval: 1 },
      series: series.map(({ id, measure, ink }) => ({
        type: 'bar' as const,
        name: t(id),
        data: answer.rows.map((_, row) => numberOf(answer, measure, row)),
        itemStyle: { color: token(ink) },
      })),
    }),
    [answer, months, t],
  );
  return (
    <Chart
      label={t('trend')}
      option={option}
      height={240}
      table={{
        columns: [t('month'), ...series.map(({ id }) => t(id))],
        rows: answer.rows.map((_, row) => [
          months[row],
          ...series.map(({ measure }) => number(numberOf(answer, measure, row))),
        ]),
      }}
      onSelect={({ seriesIndex, dataIndex }) => {
        const chosen = series[seriesIndex];
        if (chosen && months[dataIndex]) onPress(months[dataIndex], chosen.measure);
      }}
    />
  );
}
