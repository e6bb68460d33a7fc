import { useMemo } from 'react';
import {
  Card,
  Chart,
  token,
  useFormats,
  useIsDark,
  useLabel,
  useText,
  type ChartOption,
} from '../../../../platform/web/index.ts';
import { DrillNumber } from '../../../../insights/web/index.ts';
import type { SpeedClock } from '../quality-state.ts';
import { RateFigure } from '../RateFigure.tsx';
import { speedClocks } from './speed-clock.ts';
import { fastAndSlow, type SpeedRow } from './speed-rows.ts';
import { speedTexts } from './texts.ts';

type Props = {
  rows: readonly SpeedRow[];
  clock: SpeedClock;
  onPress: (name: string, bucket: string | null, measure: string, shown?: number) => void;
};

const place = 'border-t border-line px-3 py-2 align-top whitespace-nowrap';
const cell = `${place} text-right`;
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

/** How soon leads are contacted, and what becomes of the fast and the slow ones. */
export function SpeedBuckets({ rows, clock, onPress }: Props) {
  const t = useText(speedTexts);
  const isDark = useIsDark();
  const nameOf = useBucketName(clock);
  const { number } = useFormats();
  return (
    <Card title={t('distribution')}>
      <Verdict rows={rows} />
      <div className="grid grid-cols-1 gap-4 pt-2 lg:grid-cols-2 [&>*]:min-w-0">
        <Drawing key={String(isDark)} rows={rows} clock={clock} onPress={onPress} />
        <div className="-mx-4 overflow-x-auto lg:mx-0">
          <table className="w-full border-collapse text-sm">
            <thead>
              <tr>
                <th scope="col" className={`${head} text-left`}>
                  {t('bucket')}
                </th>
                {(['leads', 'dealRate', 'wonRate'] as const).map((id) => (
                  <th key={id} scope="col" className={`${head} text-right`}>
                    {t(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const name = nameOf(row.bucket);
                return (
                  <tr key={row.bucket ?? 'none'}>
                    <th scope="row" className={`${place} text-left font-medium`}>
                      {name}
                    </th>
                    <td className={cell}>
                      <DrillNumber
                        label={`${name}：${number(row.count)}`}
                        isEmpty={row.count === 0}
                        onPress={() => onPress(name, row.bucket, 'leads.count', row.count)}
                      >
                        {number(row.count)}
                      </DrillNumber>
                    </td>
                    {(['deals', 'won'] as const).map((what) => (
                      <td key={what} className={cell}>
                        <RateFigure
                          hits={row[what]}
                          of={row.count}
                          label={`${name} · ${t(what === 'deals' ? 'dealRate' : 'wonRate')}`}
                          onPress={() => onPress(name, row.bucket, `leads.${what}`, row[what])}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
    </Card>
  );
}

/** Whether speed matters, in a sentence that does not claim more than the numbers. */
function Verdict({ rows }: Pick<Props, 'rows'>) {
  const t = useText(speedTexts);
  const { percent } = useFormats();
  const told = fastAndSlow(rows);
  if (!told) return null;
  const { fast, slow, apart } = told;
  const shares = { fast: percent(fast.hits / fast.of), slow: percent(slow.hits / slow.of) };
  return (
    <p className="text-base">
      {t('faster', shares)} <span className="text-soft">{t(apart ? 'apart' : 'cannotTell')}</span>
    </p>
  );
}

/** Its colours are those of the theme it was made in. */
function Drawing({ rows, clock, onPress }: Props) {
  const t = useText(speedTexts);
  const { number, percent } = useFormats();
  const nameOf = useBucketName(clock);
  const names = rows.map(({ bucket }) => nameOf(bucket));
  const option = useMemo(() => optionOf(rows, names, [t('leads'), t('dealRate')]), [rows, names, t]);
  const rateOf = (row: SpeedRow) => percent(row.count === 0 ? null : row.deals / row.count);
  return (
    <Chart
      label={t('drawing')}
      option={option}
      height={360}
      table={{
        columns: [t('bucket'), t('leads'), t('dealRate')],
        rows: rows.map((row, index) => [names[index], number(row.count), rateOf(row)]),
      }}
      onSelect={({ dataIndex }) => {
        const row = rows[dataIndex];
        if (row) onPress(names[dataIndex]!, row.bucket, 'leads.count', row.count);
      }}
    />
  );
}

/** Narrow columns have their names below each other. */
function inTwoLines(name: string): string {
  return name.replace(' ', '\n');
}

function optionOf(
  rows: readonly SpeedRow[],
  names: readonly string[],
  [leads, rate]: [string, string],
): ChartOption {
  const percentAxis = {
    type: 'value' as const,
    min: 0,
    axisLabel: { formatter: '{value}%' },
    splitLine: { show: false },
  };
  return {
    legend: {},
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: names.map(inTwoLines), axisLabel: { interval: 0, fontSize: 11 } },
    yAxis: [{ type: 'value', minInterval: 1 }, percentAxis],
    series: [
      {
        type: 'bar',
        name: leads,
        data: rows.map(({ count }) => count),
        itemStyle: { color: token('chart-1') },
      },
      {
        type: 'line',
        name: rate,
        yAxisIndex: 1,
        data: rows.map(({ count, deals }) => (count === 0 ? null : Math.round((deals / count) * 1000) / 10)),
        itemStyle: { color: token('chart-3') },
      },
    ],
  };
}

function useBucketName(clock: SpeedClock): (bucket: string | null) => string {
  const t = useText(speedTexts);
  const label = useLabel();
  return (bucket) => {
    const found = speedClocks[clock].buckets.find(({ value }) => value === bucket);
    return found ? label(found.label) : t('notYet');
  };
}
