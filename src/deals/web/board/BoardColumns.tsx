import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ErrorNotice, useText, type Tone } from '../../../platform/web/index.ts';
import {
  ChooseColumnDialog,
  ColumnTabs,
  focusCard,
  Said,
  useDragScroll,
} from '../../../records/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useNameOf } from '../pipelines.ts';
import { isClosing, type Move } from '../closing/closing.ts';
import { ClosingDialog } from '../closing/ClosingDialog.tsx';
import { Gate } from '../process/Gate.tsx';
import { sumsQuery, type Lane } from './board-memory.ts';
import { uncounted } from './board-sums.ts';
import { ClosedStrip } from './ClosedStrip.tsx';
import { StageColumn } from './StageColumn.tsx';
import { boardTexts } from './texts.ts';
import { useLiveColumns } from './use-live-columns.ts';
import { useMove } from './use-move.ts';

/** A card on its way, and where it is now. */
type Asked = { card: DealCardFacts; from: Stage };

type Props = {
  lane: Lane;
  laneId: string;
  isOnPhone: boolean;
  withClosed: boolean;
  onWithClosed: (withClosed: boolean) => void;
  /** The stage a phone shows. */
  stageShown: string | null;
  onStageShown: (stageId: string) => void;
};

/** The columns of a board or of one of its lanes. */
export function BoardColumns({
  lane,
  laneId,
  isOnPhone,
  withClosed,
  onWithClosed,
  stageShown,
  onStageShown,
}: Props) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  const row = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const sums = useQuery(sumsQuery(lane));
  const fresh = useLiveColumns(lane);
  const moving = useMove(lane);
  useDragScroll(row);
  const counted = sums.data?.columns;
  const columns = counted ?? lane.pipeline.stages.map(uncounted);
  const choose = (move: Move): void => {
    moving.move(move);
    if (!isClosing(move)) focusCard(move.card.id, move.to.id);
  };
  const actions = {
    onMove: moving.move,
    onAsk: (card: Asked['card'], from: Asked['from']) => setAsked({ card, from }),
  };
  return (
    <>
      {sums.error && <ErrorNotice error={sums.error} onRetry={() => void sums.refetch()} />}
      {isOnPhone && counted && (
        <ColumnTabs
          label={t('stages')}
          columns={counted.map(({ stage, count }) => ({ id: stage.id, name: nameOf(stage), count }))}
          row={row}
          shown={stageShown}
          onShown={onStageShown}
        />
      )}
      <div
        ref={row}
        data-lane={laneId}
        className="flex min-h-0 flex-1 gap-2 overflow-x-auto px-4 pb-4 md:px-6 max-md:snap-x max-md:snap-mandatory max-md:gap-0 max-md:px-0 max-md:pb-0"
      >
        {columns.map((column) =>
          column.stage.kind === 'open' || withClosed || isOnPhone ? (
            <StageColumn
              key={column.stage.id}
              {...{ lane, laneId, column, fresh, isOnPhone, ...actions }}
              onFold={column.stage.kind === 'open' || isOnPhone ? undefined : () => onWithClosed(false)}
            />
          ) : (
            <ClosedStrip
              key={column.stage.id}
              {...{ column, laneId }}
              onMove={moving.move}
              onUnfold={() => onWithClosed(true)}
            />
          ),
        )}
      </div>
      {asked && <WhereTo lane={lane} asked={asked} onChoose={choose} onClose={() => setAsked(null)} />}
      <ClosingDialog move={moving.asking} onConfirm={moving.confirm} onGiveUp={moving.giveUp} />
      <Gate {...moving.gate} />
      <Said words={moving.said} />
    </>
  );
}

const tones: Record<Stage['kind'], Tone> = { open: 'accent', won: 'good', lost: 'bad' };

type WhereProps = { lane: Lane; asked: Asked; onChoose: (move: Move) => void; onClose: () => void };

/** Chooses the stage a card goes to. */
function WhereTo({ lane, asked, onChoose, onClose }: WhereProps) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  const { stages } = lane.pipeline;
  const hintOf = (stage: Stage) => {
    if (stage.id === asked.from.id) return t('here');
    return stage.kind === 'open' ? `${stage.probability}%` : undefined;
  };
  return (
    <ChooseColumnDialog
      title={t('move', { name: asked.card.name })}
      label={t('moveTo')}
      columns={stages.map((stage) => ({
        id: stage.id,
        name: nameOf(stage),
        tone: tones[stage.kind],
        hint: hintOf(stage),
        isDisabled: stage.id === asked.from.id,
      }))}
      onChoose={(id) => {
        const to = stages.find((stage) => stage.id === id);
        if (to) onChoose({ ...asked, to });
      }}
      onClose={onClose}
    />
  );
}
