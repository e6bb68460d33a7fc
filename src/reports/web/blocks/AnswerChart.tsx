import { useMemo } from 'react';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { cellName, useFigure } from '../../../insights/web/index.ts';
import {
  Chart,
  token,
  useFormats,
  useIsDark,
  useText,
  type ChartOption,
} from '../../../platform/web/index.ts';
import { reportTexts } from '../texts.ts';

type Props = {
  label: string;
  answer: TableAnswer;
  /** How many of the first columns are keys. */
  keys: number;
  type: 'bar' | 'line';
  height: number;
  onSelect: (row: number, measure: string) => void;
};

/** An answer as bars or lines: its last key along the axis, a series for each measure. */
export function AnswerChart(props: Props) {
  return <Drawing key={String(useIsDark())} {...props} />;
}

function Drawing({ label, answer, keys, type, height, onSelect }: Props) {
  const t = useText(reportTexts);
  const { figure } = useFigure();
  const { short } = useFormats();
  const figures = answer.columns.slice(keys);
  const names = useMemo(
    () => answer.rows.map((row) => cellName(row[keys - 1], t('untitled'))),
    [answer, keys, t],
  );
  const option = useMemo(
    () =>
      optionOf({
        answer,
        keys,
        type,
        names,
        say: (unit, value) => figure(unit, value),
        short: (value) => short(value),
      }),
    [answer, keys, type, names, figure, short],
  );
  return (
    <Chart
      label={label}
      height={height}
      option={option}
      table={{
        columns: [answer.columns[keys - 1]!.id, ...figures.map(({ id }) => id)],
        rows: answer.rows.map((row, at) => [
          names[at],
          ...figures.map(({ unit }, place) => figure(unit ?? 'count', numberIn(row[keys + place]))),
        ]),
      }}
      onSelect={({ seriesIndex, dataIndex }) => {
        const measure = figures[seriesIndex];
        const row = type === 'bar' ? answer.rows.length - 1 - dataIndex : dataIndex;
        if (measure && answer.rows[row]) onSelect(row, measure.id);
      }}
    />
  );
}

type Drawn = {
  answer: TableAnswer;
  keys: number;
  type: 'bar' | 'line';
  names: readonly string[];
  say: (unit: MeasureUnit, value: number | null) => string;
  short: (value: number) => string;
};

const inks = ['chart-1', 'chart-3', 'chart-6'];

function optionOf({ answer, keys, type, names, say, short }: Drawn): ChartOption {
  const figures = answer.columns.slice(keys);
  const unit = figures[0]?.unit ?? 'count';
  const onAxis = (value: number) => (unit === 'money' ? short(value / 100) : say(unit, value));
  const isAcross = type === 'bar';
  const category = {
    type: 'category' as const,
    data: isAcross ? [...names].reverse() : [...names],
    axisLabel: { hideOverlap: true, width: isAcross ? 88 : undefined, overflow: 'truncate' as const },
  };
  const value = {
    type: 'value' as const,
    splitNumber: 3,
    axisLabel: { formatter: onAxis, hideOverlap: true },
  };
  return {
    grid: { left: 8, right: 12, top: figures.length > 1 ? 28 : 8, bottom: 4, containLabel: true },
    legend: { show: figures.length > 1, top: 0 },
    xAxis: isAcross ? value : category,
    yAxis: isAcross ? category : value,
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (told: unknown) => say(unit, told === null || told === undefined ? null : Number(told)),
    },
    series: figures.map(({ label }, place) => ({
      type,
      name: label.zh,
      barMaxWidth: 18,
      showSymbol: answer.rows.length < 30,
      data: (isAcross ? answer.rows.toReversed() : answer.rows).map((row) => numberIn(row[keys + place])),
      itemStyle: { color: token(inks[place]!) },
    })),
  } as ChartOption;
}

function numberIn(cell: TableAnswer['rows'][number][number] | undefined): number | null {
  return cell === null || cell === undefined || typeof cell === 'object' ? null : Number(cell);
}
