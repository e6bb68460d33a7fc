import { useMemo, useState } from 'react';
import { addMonths } from '../../../platform/model/calendar.ts';
import {
  Card,
  Chart,
  useFormats,
  useIsDark,
  useText,
  useToday,
  type ChartOption,
} from '../../../platform/web/index.ts';
import type { Cell, TableAnswer } from '../../model/answer.ts';
import type { AskedFunnel, Condition } from '../../model/question.ts';
import { useTable, type TableQuestion } from '../ask.ts';
import { cellKey, cellName } from '../cell-name.ts';
import { DrillNumber } from '../drill/DrillNumber.tsx';
import { RecordsDrawer, type DrillTarget } from '../drill/RecordsDrawer.tsx';
import { Defined } from '../measure/Defined.tsx';
import type { InsightSubject } from '../subject.ts';
import { lossMatrix, lossTrend } from './loss-matrix.ts';
import { lossTexts } from './texts.ts';

type Losses = NonNullable<InsightSubject['losses']>;
type Props = {
  subject: InsightSubject;
  question: AskedFunnel;
  /** Ids of the stages in the order of the process. */
  order: readonly string[];
};

/** Below the funnel: from which stage deals are lost and why, the most frequent reason first, and month by month. */
export function FunnelLosses({ subject, question, order }: Props) {
  const { losses } = subject;
  if (!losses || question.funnel.asOf !== undefined) return null;
  return (
    <>
      <LossPareto subject={subject} losses={losses} question={question} order={order} />
      <LossMonths losses={losses} filters={baseOf(subject, question)} order={order} />
    </>
  );
}

function baseOf({ pipeline }: InsightSubject, { funnel, filters }: AskedFunnel): Condition[] {
  return [...filters, { field: pipeline, op: 'is', value: funnel.pipeline }];
}

function LossPareto({ subject, losses, question, order }: Props & { losses: Losses }) {
  const t = useText(lossTexts);
  const { percent } = useFormats();
  const { cohort, mode } = question.funnel;
  const day = mode === 'flow' ? losses.on : losses.createdOn;
  const asked: TableQuestion = {
    measures: [losses.count],
    dimensions: [losses.from, losses.reason],
    filters: [
      ...baseOf(subject, question),
      ...(cohort ? [{ field: day, op: 'between' as const, value: [cohort.from, cohort.to] }] : []),
    ],
  };
  const { data } = useTable(asked);
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget; shown: number } | null>(null);
  const matrix = useMemo(() => lossMatrix({ rows: lostOnly(data) }, order), [data, order]);
  if (matrix.rows.length === 0) return null;
  const open = (stage: Cell, reason: Cell, shown: number) =>
    setOpened({
      title: t('open', { stage: cellName(stage, t('elsewhere')), reason: cellName(reason, t('none')) }),
      target: { question: asked, cell: { measure: losses.count, values: [valueOf(stage), valueOf(reason)] } },
      shown,
    });
  return (
    <Card
      title={<Defined name={t('title')} definition={t('titleMeans')} />}
      isFlush
      className="overflow-hidden"
    >
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <ParetoHead stages={matrix.stages} />
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={cellKey(row.reason)}>
                <th scope="row" className="border-t border-line px-3 py-2 text-left font-medium">
                  {cellName(row.reason, t('none'))}
                </th>
                {row.counts.map((count, index) => (
                  <td
                    key={cellKey(matrix.stages[index]!)}
                    className="border-t border-line px-3 py-2 text-right"
                  >
                    <DrillNumber
                      label={t('open', {
                        stage: cellName(matrix.stages[index], t('elsewhere')),
                        reason: cellName(row.reason, t('none')),
                      })}
                      isEmpty={count === 0}
                      onPress={() => open(matrix.stages[index]!, row.reason, count)}
                    >
                      {String(count)}
                    </DrillNumber>
                  </td>
                ))}
                <td className="figures border-t border-line px-3 py-2 text-right font-medium">{row.total}</td>
                <td className="figures border-t border-line px-3 py-2 text-right text-soft">
                  {percent(row.cumulative)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && <RecordsDrawer subject={subject} {...opened} onClose={() => setOpened(null)} />}
    </Card>
  );
}

function ParetoHead({ stages }: { stages: readonly Cell[] }) {
  const t = useText(lossTexts);
  const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';
  return (
    <thead>
      <tr>
        <th scope="col" className={`${head} text-left`}>
          {t('reason')}
        </th>
        {stages.map((stage) => (
          <th key={cellKey(stage)} scope="col" className={`${head} text-right`}>
            {cellName(stage, t('elsewhere'))}
          </th>
        ))}
        {(['total', 'share'] as const).map((id) => (
          <th key={id} scope="col" className={`${head} text-right`}>
            {t(id)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** An answer has a row for deals that were never lost, with no losses in it. */
function lostOnly(data: TableAnswer | undefined): TableAnswer['rows'] {
  return (data?.rows ?? []).filter((row) => Number(row[2]) > 0);
}

function valueOf(cell: Cell) {
  return cell !== null && typeof cell === 'object' ? { id: cell.id } : cell;
}

type MonthsProps = { losses: Losses; filters: Condition[]; order: readonly string[] };

function LossMonths({ losses, filters, order }: MonthsProps) {
  const t = useText(lossTexts);
  const isDark = useIsDark();
  const today = useToday();
  const { data } = useTable({
    measures: [losses.count],
    dimensions: [`${losses.on}.month`, losses.from],
    filters: [
      ...filters,
      {
        field: losses.on,
        op: 'between',
        value: [`${addMonths(today, -11).slice(0, 7)}-01`, addMonths(today, 1)],
      },
    ],
  });
  const trend = useMemo(() => lossTrend({ rows: lostOnly(data) }, order), [data, order]);
  const option = useMemo((): ChartOption => {
    return {
      tooltip: { trigger: 'axis' },
      legend: {},
      grid: { top: 56 },
      xAxis: { type: 'category', data: trend.months },
      yAxis: { type: 'value', minInterval: 1 },
      series: trend.series.map(({ stage, counts }) => ({
        type: 'bar',
        stack: 'losses',
        name: cellName(stage, t('elsewhere')),
        data: counts,
      })),
    };
  }, [trend, t]);
  if (trend.months.length < 2) return null;
  return (
    <Card title={t('trend')}>
      <Chart
        key={String(isDark)}
        label={t('trendLabel')}
        option={option}
        table={{
          columns: [t('month'), ...trend.series.map(({ stage }) => cellName(stage, t('elsewhere')))],
          rows: trend.months.map((month, index) => [
            month,
            ...trend.series.map(({ counts }) => counts[index]!),
          ]),
        }}
      />
    </Card>
  );
}
