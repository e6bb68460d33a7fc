import { Button } from 'react-aria-components';
import type { WireFunnel } from '../../../insights/model/answer.ts';
import { cellKey, cellName, Defined } from '../../../insights/web/index.ts';
import { Card, EmptyState, SkeletonLines, useFormats, useText } from '../../../platform/web/index.ts';
import { lossRows, type LossRow } from './loss-view.ts';
import { dashboardTexts } from './texts.ts';

type OpenLoss = (row: LossRow, rank: number) => void;

/** Early stages are light, late ones dark: a late loss costs more. */
const inks = [
  'bg-chart-6/45',
  'bg-chart-6',
  'bg-chart-2',
  'bg-chart-5',
  'bg-bad',
  'bg-chart-4',
  'bg-chart-7',
  'bg-chart-8',
];

type Props = { answer: WireFunnel | undefined; pipelineName: string; onOpen: OpenLoss };

/** Why deals were lost, and from where. */
export function LossCard({ answer, pipelineName, onOpen }: Props) {
  const t = useText(dashboardTexts);
  const title = (
    <>
      <Defined name={t('losses')} definition={t('lossesMeans')} />
      <span className="ml-2 text-sm font-normal text-faint">{pipelineName}</span>
    </>
  );
  if (!answer)
    return (
      <Card title={title}>
        <SkeletonLines lines={6} />
      </Card>
    );
  const rows = lossRows(answer.funnel);
  const stages = answer.funnel.stages.filter(({ kind }) => kind === 'open').sort((a, b) => a.rank - b.rank);
  if (rows.length === 0)
    return (
      <Card title={title}>
        <EmptyState title={t('noLosses')}>{null}</EmptyState>
      </Card>
    );
  return (
    <Card title={title}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-3 text-xs text-soft">
        {stages.map((stage, index) => (
          <li key={stage.id} className="inline-flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-sm ${inks[index % inks.length]}`} />
            {stage.name}
          </li>
        ))}
      </ul>
      <ul className="flex flex-col gap-2.5">
        {rows.map((row) => (
          <LossLine
            key={cellKey(row.reason)}
            row={row}
            inkOf={(rank) => inks[(rank - 1) % inks.length]!}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Card>
  );
}

function LossLine({
  row,
  inkOf,
  onOpen,
}: {
  row: LossRow;
  inkOf: (rank: number) => string;
  onOpen: OpenLoss;
}) {
  const t = useText(dashboardTexts);
  const { number, percent } = useFormats();
  const reason = row.other ? t('other') : cellName(row.reason, t('reasonMissing'));
  return (
    <li className="grid grid-cols-[minmax(0,8.5rem)_1fr] items-center gap-x-3 text-sm">
      <span className="truncate">{reason}</span>
      <span className="flex items-center gap-2">
        <span className="flex h-5 min-w-0 flex-1 gap-px">
          <span className="flex gap-px" style={{ width: `${row.share * 100}%` }}>
            {row.byStage.map(({ stage, count }) => (
              <Button
                key={stage.id}
                aria-label={t('lossOf', { reason, stage: stage.name, count })}
                onPress={() => onOpen(row, stage.rank)}
                className={`h-full min-w-1 cursor-pointer rounded-sm data-hovered:opacity-80 ${inkOf(stage.rank)}`}
                style={{ flexGrow: count, flexBasis: 0 }}
              />
            ))}
          </span>
        </span>
        <span className="figures w-8 text-right">{number(row.count)}</span>
        <span className="figures hidden w-20 text-right text-xs text-faint md:block">
          {t('cumulative', { share: percent(row.cumulative) })}
        </span>
      </span>
    </li>
  );
}
