import { useMemo } from 'react';
import {
  Chart,
  classNames,
  noValue,
  token,
  useFormats,
  useIsDark,
  useText,
  type ChartOption,
} from '../../../../../platform/web/index.ts';
import type { ModelDetail } from '../../../../model/score/contract.ts';
import { modelTexts } from './texts.ts';

type Month = ModelDetail['months'][number];

/** AUC and Brier score month by month, as a drawing and as figures. */
export function MonthFigures({ months }: { months: readonly Month[] }) {
  const t = useText(modelTexts);
  const isDark = useIsDark();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-faint">{t('byMonth')}</p>
      <Drawing key={String(isDark)} months={months} />
      <MonthTable months={months} />
    </div>
  );
}

const monthOf = ({ month }: Month): string => month.slice(0, 7);
const height = 88;
const gap = 44;

/** Its colours are those of the theme it was made in. */
function Drawing({ months }: { months: readonly Month[] }) {
  const t = useText(modelTexts);
  const [auc, brier, base] = [t('auc'), t('brier'), t('base')];
  const option = useMemo(() => optionOf(months, { auc, brier, base }), [months, auc, brier, base]);
  return (
    <Chart
      label={`${auc} · ${brier}`}
      height={2 * (height + gap) + 16}
      option={option}
      table={{
        columns: [t('month'), auc, brier],
        rows: months.map((month) => [monthOf(month), written(month.auc), written(month.brier)]),
      }}
    />
  );
}

type Names = { auc: string; brier: string; base: string };

function optionOf(months: readonly Month[], names: Names): ChartOption {
  const panels = [names.auc, `${names.brier} / ${names.base}`];
  const line = (name: string, place: number, values: readonly (number | null)[], color: string) => ({
    type: 'line' as const,
    name,
    data: [...values],
    xAxisIndex: place,
    yAxisIndex: place,
    connectNulls: true,
    itemStyle: { color: token(color) },
    lineStyle: { color: token(color) },
  });
  return {
    grid: panels.map((_, index) => ({
      left: 48,
      right: 12,
      top: 28 + index * (height + gap),
      height,
      containLabel: false,
      outerBoundsMode: 'none' as const,
    })),
    xAxis: panels.map((_, index) => ({
      type: 'category' as const,
      gridIndex: index,
      data: months.map(monthOf),
      axisLabel: { show: index === panels.length - 1, hideOverlap: true },
    })),
    yAxis: panels.map((name, index) => ({
      type: 'value' as const,
      gridIndex: index,
      name,
      nameGap: 10,
      nameTextStyle: { align: 'left' as const, fontWeight: 600 as const },
      ...(index === 0 ? { min: 0, max: 1, interval: 0.5 } : { splitNumber: 2 }),
      axisLabel: { formatter: (value: number) => value.toFixed(2) },
    })),
    tooltip: { trigger: 'axis' as const, valueFormatter: (value) => Number(value).toFixed(3) },
    series: [
      line(
        names.auc,
        0,
        months.map((month) => month.auc),
        'chart-1',
      ),
      line(
        names.brier,
        1,
        months.map((month) => month.brier),
        'chart-3',
      ),
      line(
        names.base,
        1,
        months.map((month) => month.base),
        'chart-6',
      ),
    ],
  } as ChartOption;
}

function MonthTable({ months }: { months: readonly Month[] }) {
  const t = useText(modelTexts);
  const { number } = useFormats();
  const columns = ['month', 'leads', 'wonHead', 'auc', 'brier', 'base'] as const;
  return (
    <div className="overflow-x-auto">
      <table className="figures w-full text-sm">
        <thead>
          <tr className="text-left text-xs text-faint">
            {columns.map((column, place) => (
              <th
                key={column}
                scope="col"
                className={classNames('py-1 font-normal whitespace-nowrap', place > 0 && 'pl-4 text-right')}
              >
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.month} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                {monthOf(month)}
              </th>
              <td className="pl-4 text-right">{number(month.count)}</td>
              <td className="pl-4 text-right">{number(month.won)}</td>
              <td className="pl-4 text-right">{written(month.auc)}</td>
              <td className="pl-4 text-right">{written(month.brier)}</td>
              <td className="pl-4 text-right text-faint">{written(month.base)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function written(value: number | null): string {
  return value === null ? noValue : value.toFixed(3);
}
