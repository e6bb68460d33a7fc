import { useMemo } from 'react';
import {
  Chart,
  token,
  useFormats,
  useIsDark,
  useText,
  type ChartOption,
} from '../../../../../platform/web/index.ts';
import type { ModelDetail } from '../../../../model/score/contract.ts';
import { modelTexts } from './texts.ts';

type Row = ModelDetail['calibration'][number];

/** Of leads that were given much the same chance: what was said, and what came of it. */
export function Calibration({ rows }: { rows: readonly Row[] }) {
  const t = useText(modelTexts);
  const isDark = useIsDark();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-faint">{t('calibrationText')}</p>
      <Drawing key={String(isDark)} rows={rows} />
      <CalibrationTable rows={rows} />
    </div>
  );
}

function Drawing({ rows }: { rows: readonly Row[] }) {
  const t = useText(modelTexts);
  const { number } = useFormats();
  const [said, cameTrue, exact] = [t('said'), t('cameTrue'), t('exact')];
  const option = useMemo(() => optionOf(rows, { said, cameTrue, exact }), [rows, said, cameTrue, exact]);
  return (
    <Chart
      label={t('calibration')}
      height={220}
      option={option}
      table={{
        columns: [said, cameTrue],
        rows: rows.map((row) => [number(row.predicted * 100, 1), number(row.won * 100, 1)]),
      }}
    />
  );
}

type Names = { said: string; cameTrue: string; exact: string };

function optionOf(rows: readonly Row[], names: Names): ChartOption {
  const points = rows.map((row) => [row.predicted * 100, row.won * 100]);
  const most = Math.max(5, ...points.flat());
  const percent = (value: number): string => `${Math.round(value)}%`;
  return {
    legend: {},
    grid: { left: 8, right: 16, top: 32, bottom: 22, containLabel: true },
    xAxis: {
      type: 'value',
      name: names.said,
      nameLocation: 'middle',
      nameGap: 26,
      max: Math.ceil(most),
      axisLabel: { formatter: percent },
    },
    yAxis: { type: 'value', max: Math.ceil(most), axisLabel: { formatter: percent } },
    tooltip: { trigger: 'item', valueFormatter: (value) => percent(Number(value)) },
    series: [
      {
        type: 'line',
        name: names.cameTrue,
        data: points,
        itemStyle: { color: token('chart-1') },
        lineStyle: { color: token('chart-1') },
      },
      {
        type: 'line',
        name: names.exact,
        data: [
          [0, 0],
          [most, most],
        ],
        symbol: 'none',
        itemStyle: { color: token('chart-6') },
        lineStyle: { color: token('chart-6'), type: 'dashed', width: 1 },
      },
    ],
  } as ChartOption;
}

/** Said and true side by side, for each group. */
export function CalibrationTable({ rows }: { rows: readonly Row[] }) {
  const t = useText(modelTexts);
  const { number, percent } = useFormats();
  return (
    <table className="figures w-full text-sm">
      <thead>
        <tr className="text-left text-xs text-faint">
          {(['leads', 'said', 'cameTrue'] as const).map((column) => (
            <th key={column} scope="col" className="py-1 font-normal not-first:pl-4 not-first:text-right">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.predicted} ${row.count}`} className="border-t border-line">
            <td className="py-1">{number(row.count)}</td>
            <td className="pl-4 text-right">{percent(row.predicted)}</td>
            <td className="pl-4 text-right">{percent(row.won)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
