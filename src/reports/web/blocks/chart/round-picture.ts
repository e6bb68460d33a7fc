/** Shapes of a whole: pies, rings, funnels of values, gauges, radars. */
import type { ChartOption } from '../../../../platform/web/index.ts';
import { token } from '../../../../platform/web/index.ts';
import { pickFrom, type Drawn, type Picture } from './drawn.ts';

type Slice = { name: string; value: number; picked: ReturnType<typeof pickFrom> };

/** One measure by its values, or several measures as the steps of one funnel. */
function slicesOf({ table }: Drawn): Slice[] {
  const [only, ...others] = table.series;
  if (!only) return [];
  if (others.length === 0)
    return table.categories.map((name, at) => ({
      name,
      value: only.values[at] ?? 0,
      picked: pickFrom(only, at),
    }));
  return table.series.map((series) => ({
    name: series.name,
    value: series.values[0] ?? 0,
    picked: pickFrom(series, 0),
  }));
}

const legendWidth = 120;

export function piePicture(shape: 'pie' | 'ring', drawn: Drawn): Picture {
  const slices = slicesOf(drawn).filter(({ value }) => value > 0);
  const unit = drawn.table.series[0]?.unit ?? 'count';
  const option = {
    legend: { show: true, type: 'scroll', orient: 'vertical', left: 'auto', right: 0, top: 'middle' },
    tooltip: {
      trigger: 'item',
      formatter: ({ name, value, percent }: { name: string; value: number; percent: number }) =>
        `${name}  ${drawn.say(unit, value)}  ${percent}%`,
    },
    series: [
      {
        type: 'pie',
        left: 0,
        right: legendWidth,
        radius: shape === 'ring' ? ['48%', '78%'] : ['0%', '78%'],
        itemStyle: { borderColor: token('surface'), borderWidth: 1 },
        label: { show: false },
        data: slices.map(({ name, value }) => ({ name, value })),
      },
    ],
  } as ChartOption;
  return { option, pick: ({ dataIndex }) => slices[dataIndex]?.picked ?? null };
}

export function funnelPicture(drawn: Drawn): Picture {
  const slices = slicesOf(drawn);
  const unit = drawn.table.series[0]?.unit ?? 'count';
  const option = {
    legend: { show: false },
    tooltip: {
      trigger: 'item',
      formatter: ({ name, value }: { name: string; value: number }) => `${name}  ${drawn.say(unit, value)}`,
    },
    series: [
      {
        type: 'funnel',
        sort: 'none',
        left: 8,
        right: '34%',
        top: 8,
        bottom: 8,
        gap: 2,
        minSize: '4%',
        label: {
          position: 'right',
          color: token('ink-soft'),
          formatter: ({ name, value }: { name: string; value: number }) =>
            `${name}  ${drawn.say(unit, value)}`,
        },
        labelLine: { length: 12, lineStyle: { color: token('line-field') } },
        data: slices.map(({ name, value }) => ({ name, value })),
      },
    ],
  } as ChartOption;
  return { option, pick: ({ dataIndex }) => slices[dataIndex]?.picked ?? null };
}

/** How far one measure is on the way to its goal; a share goes to the whole. */
export function gaugePicture({ table, say, short }: Drawn, goal: number | null): Picture {
  const [series] = table.series;
  const unit = series?.unit ?? 'count';
  const value = series?.values[0] ?? null;
  const full = goal ?? 1;
  const reached = token((value ?? 0) >= full ? 'good' : 'chart-1');
  const option = {
    legend: { show: false },
    tooltip: { trigger: 'item', formatter: () => `${series?.name ?? ''}  ${say(unit, value)}` },
    series: [
      {
        type: 'gauge',
        min: 0,
        max: full,
        startAngle: 205,
        endAngle: -25,
        center: ['50%', '60%'],
        radius: '92%',
        progress: { show: true, width: 12, itemStyle: { color: reached } },
        axisLine: { lineStyle: { width: 12, color: [[1, token('line')]] } },
        pointer: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        splitNumber: 2,
        axisLabel: {
          distance: 16,
          color: token('ink-faint'),
          formatter: (at: number) => (at === 0 || at === full ? short(unit, at) : ''),
        },
        detail: {
          offsetCenter: [0, '-6%'],
          fontSize: 20,
          fontWeight: 600,
          color: token('ink'),
          formatter: () => say(unit, value),
        },
        data: [{ value: Math.min(value ?? 0, full) }],
      },
    ],
  } as ChartOption;
  return { option, pick: () => pickFrom(series, 0) };
}

/** With one measure its values are the spokes; with several the measures are, each against its own largest. */
export function radarPicture(drawn: Drawn): Picture {
  const { table, say } = drawn;
  const isOne = table.series.length < 3;
  const spokes = isOne
    ? table.categories.map((name) => ({ name, max: largest(table.series.flatMap(({ values }) => values)) }))
    : table.series.map(({ name, values }) => ({ name, max: largest(values) }));
  const rings = isOne
    ? table.series.map(({ name, values }) => ({ name, value: values.map((one) => one ?? 0) }))
    : table.categories.map((name, at) => ({
        name,
        value: table.series.map(({ values }) => values[at] ?? 0),
      }));
  const unitAt = (at: number) => (isOne ? table.series[0]! : table.series[at]!).unit;
  const option = {
    legend: { show: rings.length > 1, type: 'scroll', top: 0 },
    tooltip: {
      trigger: 'item',
      formatter: ({ name, value }: { name: string; value: number[] }) =>
        [name, ...value.map((one, at) => `${spokes[at]?.name ?? ''}  ${say(unitAt(at), one)}`)].join('\n'),
    },
    radar: {
      indicator: spokes,
      center: ['50%', rings.length > 1 ? '56%' : '52%'],
      radius: '66%',
      axisName: { color: token('ink-soft') },
      axisLine: { lineStyle: { color: token('line') } },
      splitLine: { lineStyle: { color: token('line') } },
      splitArea: { show: false },
    },
    series: [{ type: 'radar', symbolSize: 4, areaStyle: { opacity: 0.12 }, data: rings }],
  } as ChartOption;
  return {
    option,
    pick: ({ dataIndex }) => (isOne ? null : pickFrom(table.series[0], dataIndex)),
  };
}

function largest(values: readonly (number | null)[]): number {
  return Math.max(...values.map((value) => value ?? 0), 0) || 1;
}
