/** Shapes along an axis: columns, bars, lines, areas, both on two axes, and steps from nothing to the whole. */
import { token } from '../../../../platform/web/index.ts';
import type { ChartOption } from '../../../../platform/web/index.ts';
import type { ChartSeries } from '../../../model/chart/chart-table.ts';
import type { MeasureUnit } from '../../../../insights/model/measure.ts';
import { pickFrom, type Drawn, type Picture } from './drawn.ts';

type AxisShape = 'column' | 'bar' | 'line' | 'area' | 'combo';

/** Series side by side; with two dimensions columns, bars and areas stand on each other, as their parts add up or are told apart. */
export function axisPicture(shape: AxisShape, drawn: Drawn, isStacked: boolean): Picture {
  const { series, categories } = drawn.table;
  const isAcross = shape === 'bar';
  const order = isAcross
    ? categories.map((_, at) => categories.length - 1 - at)
    : categories.map((_, at) => at);
  const axes = unitsOf(shape, series);
  const option = {
    grid: { left: 8, right: 12, top: series.length > 1 ? 30 : 10, bottom: 4, containLabel: true },
    legend: { show: series.length > 1, type: 'scroll', top: 0 },
    tooltip: tipOf(drawn),
    ...placed(
      isAcross,
      { ...categoryAxis, data: order.map((at) => categories[at]!), axisLabel: labelOf(isAcross) },
      axes.map((unit, at) => valueAxis(drawn, unit, at)),
    ),
    series: series.map((one, at) => ({
      ...lookOf(shape, at, isStacked && shape !== 'line'),
      name: one.name,
      data: order.map((place) => one.values[place]),
      ...(shape === 'combo' && axes.length > 1 && { yAxisIndex: axes.indexOf(one.unit) }),
      showSymbol: categories.length < 30,
    })),
  } as ChartOption;
  return {
    option,
    pick: ({ seriesIndex, dataIndex }) => pickFrom(series[seriesIndex], order[dataIndex] ?? -1),
  };
}

const categoryAxis = { type: 'category' as const };

function labelOf(isAcross: boolean) {
  return { hideOverlap: !isAcross, ...(isAcross && { width: 96, overflow: 'truncate', interval: 0 }) };
}

function placed(isAcross: boolean, category: object, values: readonly object[]) {
  return isAcross ? { xAxis: values, yAxis: category } : { xAxis: category, yAxis: values };
}

/** A combination has an axis for each of its first two units. */
function unitsOf(shape: AxisShape, series: readonly ChartSeries[]): MeasureUnit[] {
  const units = [...new Set(series.map(({ unit }) => unit))];
  return shape === 'combo' ? units.slice(0, 2) : units.slice(0, 1);
}

function valueAxis({ short }: Drawn, unit: MeasureUnit, at: number) {
  return {
    type: 'value',
    splitNumber: 3,
    position: at === 0 ? undefined : 'right',
    splitLine: { show: at === 0 },
    axisLabel: { formatter: (value: number) => short(unit, value), hideOverlap: true },
  };
}

function lookOf(shape: AxisShape, at: number, isStacked: boolean) {
  const isBar = shape === 'column' || shape === 'bar' || (shape === 'combo' && at === 0);
  return {
    type: isBar ? 'bar' : 'line',
    ...(isBar ? { barMaxWidth: isStacked ? 28 : 18 } : {}),
    ...(isStacked && { stack: 'all' }),
    ...(shape === 'area' && { areaStyle: { opacity: 0.25 } }),
  };
}

/** The rows of a tip are told in their own units. */
function tipOf({ table, say }: Drawn) {
  return {
    trigger: 'axis',
    formatter: (points: readonly TipPoint[]) =>
      [
        points[0]?.name ?? '',
        ...points.map(
          ({ seriesIndex, seriesName, value }) =>
            `${seriesName}  ${say(table.series[seriesIndex]!.unit, value ?? null)}`,
        ),
      ].join('\n'),
  };
}

type TipPoint = { name: string; seriesIndex: number; seriesName: string; value: number | null };

/** Each value on top of those before it, the whole at the end. */
export function waterfallPicture({ table, say, short }: Drawn, whole: string): Picture {
  const [series] = table.series;
  const values = series?.values.map((value) => value ?? 0) ?? [];
  const sums = values.map((_, at) => values.slice(0, at).reduce((sum, value) => sum + value, 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const unit = series?.unit ?? 'count';
  const all = [...values, total];
  const option = {
    grid: { left: 8, right: 12, top: 10, bottom: 4, containLabel: true },
    legend: { show: false },
    tooltip: {
      trigger: 'item',
      formatter: ({ name, dataIndex }: { name: string; dataIndex: number }) =>
        `${name}  ${say(unit, all[dataIndex] ?? null)}`,
    },
    xAxis: { ...categoryAxis, data: [...table.categories, whole], axisLabel: labelOf(false) },
    yAxis: valueAxis({ table, say, short }, unit, 0),
    series: [
      {
        type: 'bar',
        stack: 'all',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: [...values.map((value, at) => sums[at]! + Math.min(value, 0)), 0],
      },
      {
        type: 'bar',
        stack: 'all',
        barMaxWidth: 36,
        data: all.map((value, at) => ({
          value: Math.abs(value),
          itemStyle: { color: token(at === values.length ? 'chart-2' : value < 0 ? 'bad' : 'chart-1') },
        })),
      },
    ],
  } as ChartOption;
  return { option, pick: ({ dataIndex }) => pickFrom(series, dataIndex) };
}
