import type { TableAnswer } from '../../../insights/model/answer.ts';
import { cellOf, numberOf, useFigure } from '../../../insights/web/index.ts';
import { Card, Chart, type ChartOption, useFormats, useIsDark, usePreferences, useText, token } from '../../../platform/web/index.ts';
import { useMemo } from 'react';
import { dashboardTexts } from './texts.ts';

export type TrendSeries = 'created' | 'won' | 'wonAmount';

type Props = {
  months: readonly string[];
  created: TableAnswer | undefined;
  closed: TableAnswer | undefined;
  onOpen: (series: TrendSeries, month: string) => void;
};

type Drawn = { id: TrendSeries; name: string; values: number[]; ink: string; read: (value: number) => string };

const height = 108;
const gap = 40;

/** New deals, wins and their amount by month: three drawings over the same months, each to its own measure. */
export function TrendCard({ months, created, closed, onOpen }: Props) {
  const t = useText(dashboardTexts);
  const drawn = useDrawn(months, created, closed);
  const option = useTrendOption(months, drawn);
  return (
    <Card title={t('trend')}>
      <Chart
        label={t('trendLabel')}
        height={drawn.length * (height + gap) + 20}
        option={option}
        table={{
          columns: [t('month'), ...drawn.map(({ name }) => name)],
          rows: months.map((month, index) => [month, ...drawn.map(({ values, read }) => read(values[index]!))]),
        }}
        onSelect={({ seriesIndex, dataIndex }) => {
          const series = drawn[seriesIndex];
          if (series && months[dataIndex]) onOpen(series.id, months[dataIndex]);
        }}
      />
    </Card>
  );
}

function useDrawn(months: readonly string[], created: TableAnswer | undefined, closed: TableAnswer | undefined): Drawn[] {
  const t = useText(dashboardTexts);
  const { number } = useFormats();
  const { figure } = useFigure();
  const isDark = useIsDark();
  const { locale, moneyStyle } = usePreferences();
  return useMemo(() => {
    const counted = (id: TrendSeries, values: number[], ink: string): Drawn => ({ id, name: t(id), values, ink: token(ink), read: (value) => number(value) });
    const hasAmounts = !closed || closed.columns.some(({ id }) => id === 'deals.won_amount');
    const amounts: Drawn = { ...counted('wonAmount', byMonth(months, closed, 'deals.closed_on.month', 'deals.won_amount'), 'chart-1'), read: (value) => figure('money', value) };
    return [
      counted('created', byMonth(months, created, 'deals.created_on.month', 'deals.created'), 'chart-6'),
      counted('won', byMonth(months, closed, 'deals.closed_on.month', 'deals.won'), 'chart-3'),
      ...(hasAmounts ? [amounts] : []),
    ];
    // The colours are read anew when the theme changes, the figures when the way of reading does.
  }, [months, created, closed, isDark, locale, moneyStyle]);
}

/** The values of the months, zero where the answer has no row. */
function byMonth(months: readonly string[], answer: TableAnswer | undefined, dimension: string, measure: string): number[] {
  const found = new Map(answer?.rows.map((_, row) => [cellOf(answer, dimension, row), numberOf(answer, measure, row)]));
  return months.map((month) => found.get(month) ?? 0);
}

function useTrendOption(months: readonly string[], drawn: readonly Drawn[]): ChartOption {
  return useMemo((): ChartOption => {
    const last = drawn.length - 1;
    return {
      grid: drawn.map((_, index) => ({ left: 8, right: 8, top: 28 + index * (height + gap), height })),
      xAxis: drawn.map((_, index) => ({
        type: 'category' as const, gridIndex: index, data: [...months],
        axisLabel: { show: index === last },
      })),
      yAxis: drawn.map(({ name, read }, index) => ({
        type: 'value' as const, gridIndex: index, name, splitNumber: 2,
        nameTextStyle: { align: 'left' as const, padding: [0, 0, 0, 0], fontWeight: 500 as const },
        axisLabel: { formatter: (value: number) => read(value) },
      })),
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.08 } }, formatter: (points) => tooltipOf(points, months, drawn) },
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      series: drawn.map(({ name, values, ink }, index) => ({
        type: 'bar' as const, name, data: values, xAxisIndex: index, yAxisIndex: index, itemStyle: { color: ink }, barMaxWidth: 28,
      })),
    } as ChartOption;
  }, [months, drawn]);
}

function tooltipOf(points: unknown, months: readonly string[], drawn: readonly Drawn[]): string {
  const [point] = points as { dataIndex: number }[];
  if (!point) return '';
  const lines = drawn.map(({ name, values, read }) => `${name}  ${read(values[point.dataIndex]!)}`);
  return [months[point.dataIndex], ...lines].join('\n');
}
