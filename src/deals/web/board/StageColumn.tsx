import { useText } from '../../../platform/web/index.ts';
import { CardColumn } from '../../../records/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { Move } from '../closing/closing.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useNameOf } from '../pipelines.ts';
import { columnQuery } from './board-cards.ts';
import type { Lane } from './board-memory.ts';
import type { ShownColumn } from './board-sums.ts';
import { DealCard } from './DealCard.tsx';
import { StageHead } from './StageHead.tsx';
import { boardTexts } from './texts.ts';

type Props = {
  lane: Lane;
  laneId: string;
  column: ShownColumn;
  fresh: ReadonlySet<string>;
  isOnPhone: boolean;
  onFold?: (() => void) | undefined;
  onMove: (move: Move) => void;
  /** Asks for the stage that the card goes to. */
  onAsk: (card: DealCardFacts, from: Stage) => void;
};

/** One stage with its deals. */
export function StageColumn({ lane, laneId, column, fresh, isOnPhone, onFold, onMove, onAsk }: Props) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  const { stage, count } = column;
  const step = (card: DealCardFacts, by: 1 | -1): string | null => {
    const { stages } = lane.pipeline;
    const to = stages[stages.findIndex(({ id }) => id === stage.id) + by];
    if (!to) return null;
    onMove({ card, from: stage, to });
    return to.id;
  };
  return (
    <CardColumn
      id={stage.id}
      name={nameOf(stage)}
      column={stage}
      lane={laneId}
      head={<StageHead column={column} onFold={onFold} />}
      count={count ?? 4}
      query={columnQuery(stage.id, lane.narrowed)}
      emptyText={t('emptyColumn')}
      onDrop={onMove}
      onStep={step}
      onAsk={(card) => onAsk(card, stage)}
      renderCard={(card: DealCardFacts, place) => (
        <DealCard
          {...{ card, stage, isOnPhone, ...place }}
          lane={laneId}
          isFresh={fresh.has(card.id)}
          onMove={() => onAsk(card, stage)}
        />
      )}
    />
  );
}
