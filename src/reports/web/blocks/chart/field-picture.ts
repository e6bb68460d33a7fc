/** Shapes of two and more dimensions: heat maps, points, and flows from one dimension to the next. */
import type { Cell, TableAnswer } from '../../../../insights/model/answer.ts';
import type { ChartOption } from '../../../../platform/web/index.ts';
import { token } from '../../../../platform/web/index.ts';
import { flowsOf } from '../../../model/chart/flows.ts';
import { pickFrom, type Drawn, type Picture } from './drawn.ts';

export function heatPicture({ table, say, short }: Drawn): Picture {
  const { series, categories } = table;
  const unit = series[0]?.unit ?? 'count';
  const cells = series.flatMap(({ values }, down) =>
    values.flatMap((value, across) => (value === null ? [] : [{ across, down, value }])),
  );
  const most = Math.max(...cells.map(({ value }) => value), 0) || 1;
  const option = {
    grid: { left: 8, right: 12, top: 10, bottom: 34, containLabel: true },
    legend: { show: false },
    tooltip: {
      trigger: 'item',
      formatter: ({ data: [across, down, value] }: { data: number[] }) =>
        `${categories[across!]} · ${series[down!]!.name}  ${say(unit, value!)}`,
    },
    xAxis: { type: 'category', data: categories, axisLabel: { hideOverlap: true } },
    yAxis: {
      type: 'category',
      data: series.map(({ name }) => name),
      axisLabel: { width: 96, overflow: 'truncate' },
    },
    visualMap: {
      min: 0,
      max: most,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 90,
      itemWidth: 10,
      textStyle: { color: token('ink-faint') },
      formatter: (value: number) => short(unit, value),
      inRange: { color: [token('accent-soft'), token('chart-1')] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells.map(({ across, down, value }) => [across, down, value]),
        itemStyle: { borderColor: token('surface'), borderWidth: 1 },
      },
    ],
  } as ChartOption;
  return {
    option,
    pick: ({ dataIndex }) => {
      const cell = cells[dataIndex];
      return cell ? pickFrom(series[cell.down], cell.across) : null;
    },
  };
}

/** Across the first measure, up the second, as large as the third. */
export function scatterPicture({ table, say, short }: Drawn): Picture {
  const [across, up, size] = table.series;
  if (!across || !up) return { option: {}, pick: () => null };
  const points = table.categories.map((name, at) => ({
    name,
    value: [across.values[at] ?? 0, up.values[at] ?? 0, size?.values[at] ?? 0],
  }));
  const most = Math.max(...points.map(({ value }) => value[2]!), 0) || 1;
  const axis = (series: typeof across) => ({
    type: 'value',
    name: series.name,
    nameLocation: 'middle',
    nameGap: 26,
    scale: true,
    splitNumber: 4,
    axisLabel: { formatter: (value: number) => short(series.unit, value), hideOverlap: true },
  });
  const option = {
    grid: { left: 26, right: 18, top: 14, bottom: 26, containLabel: true },
    legend: { show: false },
    tooltip: {
      trigger: 'item',
      formatter: ({ name, value }: { name: string; value: number[] }) =>
        [name, ...table.series.map((one, at) => `${one.name}  ${say(one.unit, value[at] ?? null)}`)].join(
          '\n',
        ),
    },
    xAxis: axis(across),
    yAxis: { ...axis(up), nameGap: 40 },
    series: [
      {
        type: 'scatter',
        data: points,
        symbolSize: ([, , weight]: number[]) => (size ? 8 + 28 * Math.sqrt((weight ?? 0) / most) : 11),
        itemStyle: { opacity: 0.75 },
        label: {
          show: points.length <= 20,
          position: 'top',
          color: token('ink-soft'),
          formatter: ({ name }: { name: string }) => name,
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  } as ChartOption;
  return { option, pick: ({ dataIndex }) => pickFrom(across, dataIndex) };
}

type Flowing = Pick<Drawn, 'say'> & { answer: TableAnswer; keys: number; nameOf: (cell: Cell) => string };

/** What flows from each dimension to the next. */
export function sankeyPicture({ answer, keys, nameOf, say }: Flowing): Picture {
  const { nodes, links } = flowsOf(answer, keys);
  const unit = answer.columns[keys]?.unit ?? 'count';
  const nameIn = new Map(nodes.map(({ id, cell }) => [id, nameOf(cell)]));
  const option = {
    legend: { show: false },
    tooltip: {
      trigger: 'item',
      formatter: ({
        name,
        value,
        data,
      }: {
        name: string;
        value: number;
        data: { source?: string; target?: string };
      }) =>
        data.source === undefined
          ? `${nameIn.get(name)}  ${say(unit, value)}`
          : `${nameIn.get(data.source)} → ${nameIn.get(data.target!)}  ${say(unit, value)}`,
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: 96,
        top: 8,
        bottom: 8,
        nodeGap: 10,
        nodeWidth: 14,
        data: nodes.map(({ id }) => ({ name: id })),
        links,
        label: {
          color: token('ink-soft'),
          formatter: ({ name }: { name: string }) => nameIn.get(name) ?? '',
        },
        lineStyle: { color: 'source', opacity: 0.28 },
      },
    ],
  } as ChartOption;
  return { option, pick: () => null };
}
