import { useMemo } from 'react';
import {
  Card,
  Chart,
  token,
  useFormats,
  useIsDark,
  useText,
  type ChartOption,
} from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import type { FunnelDetails } from '../../model/funnel-details.ts';
import { detailTexts } from './texts.ts';

type Props = { moves: NonNullable<FunnelDetails['moves']>; funnel: WireFunnel['funnel'] };

/** The moves of a window as a Sankey: stages that were left on one side, where deals went on the other, so that returns show, too. */
export function MovesCard(props: Props) {
  const t = useText(detailTexts);
  const isDark = useIsDark();
  return (
    <Card title={t('moves')}>
      {props.moves.length === 0 ? (
        <p className="text-sm text-soft">{t('noMoves')}</p>
      ) : (
        <MovesDrawing key={String(isDark)} {...props} />
      )}
    </Card>
  );
}

/** Its colours are those of the theme it was made in. */
function MovesDrawing({ moves, funnel }: Props) {
  const t = useText(detailTexts);
  const { number } = useFormats();
  const nameOf = (rank: number) => funnel.stages.find((stage) => stage.rank === rank)?.name ?? '–';
  const option = useMemo(
    () => optionOf(moves, funnel, (stage) => t('leaves', { stage })),
    [moves, funnel, t],
  );
  return (
    <Chart
      label={t('movesLabel')}
      height={Math.max(220, funnel.stages.length * 56)}
      option={option}
      table={{
        columns: [t('from'), t('to'), t('deals')],
        rows: moves.map(({ from, to, count }) => [nameOf(from), nameOf(to), number(count)]),
      }}
    />
  );
}

function optionOf(
  moves: Props['moves'],
  { stages }: Props['funnel'],
  leaves: (stage: string) => string,
): ChartOption {
  const inks = { won: token('good'), lost: token('bad'), open: token('chart-1') };
  const stageAt = (rank: number) => stages.find((stage) => stage.rank === rank)!;
  const known = moves.filter(({ from, to }) => stageAt(from) && stageAt(to));
  const names = (ranks: readonly number[]) => [...new Set(ranks)].map(stageAt);
  const label = { color: token('ink'), fontSize: 12 };
  return {
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 116,
        top: 8,
        bottom: 8,
        nodeWidth: 12,
        nodeGap: 12,
        draggable: false,
        label,
        lineStyle: { color: 'target', opacity: 0.28 },
        data: [
          ...names(known.map(({ from }) => from)).map(({ name }) => ({
            name: leaves(name),
            itemStyle: { color: inks.open },
          })),
          ...names(known.map(({ to }) => to)).map(({ name, kind }) => ({
            name,
            itemStyle: { color: inks[kind] },
          })),
        ],
        links: known.map(({ from, to, count }) => ({
          source: leaves(stageAt(from).name),
          target: stageAt(to).name,
          value: count,
        })),
      },
    ],
  };
}
