import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ErrorNotice, Skeleton } from '../../../platform/web/index.ts';
import { isClosing, type Move } from '../closing/closing.ts';
import { ClosingDialog } from '../closing/ClosingDialog.tsx';
import { sumsQuery, type Lane } from './board-memory.ts';
import { useDragScroll } from './card-drag.ts';
import { focusCard } from './card-focus.ts';
import { ClosedStrip } from './ClosedStrip.tsx';
import { MoveDialog, type Asked } from './MoveDialog.tsx';
import { StageColumn } from './StageColumn.tsx';
import { StageTabs } from './StageTabs.tsx';
import { useLiveColumns } from './use-live-columns.ts';
import { useMove } from './use-move.ts';

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
  const row = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const sums = useQuery(sumsQuery(lane));
  const fresh = useLiveColumns(lane);
  const moving = useMove(lane);
  useDragScroll(row);
  const columns = sums.data?.columns;
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
      {isOnPhone && columns && (
        <StageTabs columns={columns} row={row} shown={stageShown} onShown={onStageShown} />
      )}
      <div
        ref={row}
        data-lane={laneId}
        className="flex min-h-0 flex-1 gap-2 overflow-x-auto px-4 pb-4 md:px-6 max-md:snap-x max-md:snap-mandatory max-md:gap-0 max-md:px-0 max-md:pb-0"
      >
        {sums.isPending &&
          lane.pipeline.stages.map(({ id }) => <Skeleton key={id} className="h-60 min-w-52 flex-1" />)}
        {columns?.map((column) =>
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
      <MoveDialog pipeline={lane.pipeline} asked={asked} onChoose={choose} onClose={() => setAsked(null)} />
      <ClosingDialog move={moving.asking} onConfirm={moving.confirm} onGiveUp={moving.giveUp} />
      <Said words={moving.said} />
    </>
  );
}

/** The outcome of a move for those who hear the page; empty first, so that every change is read out. */
function Said({ words }: { words: string }) {
  const [shown, setShown] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setShown(words), 50);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <output aria-live="polite" className="sr-only">
      {shown}
    </output>
  );
}
