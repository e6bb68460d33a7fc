import { useMemo } from 'react';
import {
  Card,
  Chart,
  useFormats,
  useIsDark,
  useLocale,
  useText,
  token,
  type ChartOption,
} from '../../../platform/web/index.ts';
import { currencySymbol } from '../../../platform/model/money.ts';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { useFigure } from '../../../insights/web/index.ts';
import { trendOf, type Trend, type TrendSeries } from './trend-view.ts';
import { dashboardTexts } from './texts.ts';

type Props = {
  /** Whose months, where not everybody's. */
  title?: string;
  months: readonly string[];
  created: TableAnswer | undefined;
  closed: TableAnswer | undefined;
  onOpen: (series: TrendSeries, month: string) => void;
};

const height = 112;
const gap = 44;
const inks: Record<TrendSeries, string> = { created: 'chart-6', won: 'chart-3', wonAmount: 'chart-1' };

/** New deals, wins and their amount by month: drawings over the same months, each to its own measure. */
export function TrendCard({ title, ...props }: Props) {
  const t = useText(dashboardTexts);
  const isDark = useIsDark();
  return (
    <Card title={title ?? t('trend')}>
      <TrendDrawing key={String(isDark)} {...props} />
    </Card>
  );
}

/** Its colours are those of the theme it was made in. */
function TrendDrawing({ months, created, closed, onOpen }: Omit<Props, 'title'>) {
  const t = useText(dashboardTexts);
  const trend = useMemo(() => trendOf(months, created, closed), [months, created, closed]);
  const read = useReading();
  const option = useMemo(() => optionOf(months, trend, t, read), [months, trend, t, read]);
  return (
    <Chart
      label={t('trendLabel')}
      height={trend.length * (height + gap) + 20}
      option={option}
      table={{
        columns: [t('month'), ...trend.map(({ id }) => t(id))],
        rows: months.map((month, index) => [
          month,
          ...trend.map(({ id, values }) => read(id, values[index]!)),
        ]),
      }}
      onSelect={({ seriesIndex, dataIndex }) => {
        const series = trend[seriesIndex];
        if (series && months[dataIndex]) onOpen(series.id, months[dataIndex]);
      }}
    />
  );
}

type Read = (series: TrendSeries, value: number, onAxis?: boolean) => string;

/** A value as it is told; on the axis in few characters. */
function useReading(): Read {
  const { number, short } = useFormats();
  const { figure } = useFigure();
  const { currency } = useLocale();
  return useMemo(
    () => (series, value, onAxis) => {
      if (series !== 'wonAmount') return number(value);
      return onAxis ? `${currencySymbol(currency)}${short(value / 100)}` : figure('money', value);
    },
    [number, short, figure, currency],
  );
}

function optionOf(
  months: readonly string[],
  trend: Trend,
  t: (series: TrendSeries) => string,
  read: Read,
): ChartOption {
  return {
    grid: trend.map((_, index) => ({
      left: 56,
      right: 8,
      top: 28 + index * (height + gap),
      height,
      containLabel: false,
      outerBoundsMode: 'none' as const,
    })),
    xAxis: trend.map((_, index) => ({
      type: 'category' as const,
      gridIndex: index,
      data: [...months],
      axisLabel: { show: index === trend.length - 1, hideOverlap: true },
    })),
    yAxis: trend.map(({ id }, index) => ({
      type: 'value' as const,
      gridIndex: index,
      name: t(id),
      nameGap: 10,
      nameTextStyle: { align: 'left' as const, fontWeight: 600 as const },
      splitNumber: 2,
      minInterval: 1,
      axisLabel: { formatter: (value: number) => read(id, value, true) },
    })),
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const, shadowStyle: { opacity: 0.08 } },
      formatter: (points) => tooltipOf(points, months, trend, t, read),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    series: trend.map(({ id, values }, index) => ({
      type: 'bar' as const,
      name: t(id),
      data: values,
      xAxisIndex: index,
      yAxisIndex: index,
      itemStyle: { color: token(inks[id]) },
    })),
  } as ChartOption;
}

function tooltipOf(
  points: unknown,
  months: readonly string[],
  trend: Trend,
  t: (series: TrendSeries) => string,
  read: Read,
): string {
  const [point] = points as { dataIndex: number }[];
  if (!point) return '';
  return [
    months[point.dataIndex],
    ...trend.map(({ id, values }) => `${t(id)}  ${read(id, values[point.dataIndex]!)}`),
  ].join('\n');
}
