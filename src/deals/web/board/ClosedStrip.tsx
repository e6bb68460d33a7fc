import { useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames, useText } from '../../../platform/web/index.ts';
import type { Move } from '../closing/closing.ts';
import { useNameOf } from '../pipelines.ts';
import type { ShownColumn } from './board-sums.ts';
import { useCardDrop } from '../../../records/web/index.ts';
import { boardTexts } from './texts.ts';

type Props = { column: ShownColumn; laneId: string; onMove: (move: Move) => void; onUnfold: () => void };

/** Won or lost, folded to a strip: deals are dropped on it, and it can be laid out. */
export function ClosedStrip({ column: { stage, count }, laneId, onMove, onUnfold }: Props) {
  const t = useText(boardTexts);
  const name = useNameOf()(stage);
  const box = useRef<HTMLDivElement>(null);
  const isOver = useCardDrop(box, laneId, stage, onMove);
  const tone = stage.kind === 'won' ? 'text-good' : 'text-bad';
  const over = stage.kind === 'won' ? 'border-good bg-good-soft' : 'border-bad bg-bad-soft';
  return (
    <div
      ref={box}
      data-column={stage.id}
      className={classNames(
        'flex w-11 shrink-0 rounded-lg border bg-sunken',
        isOver ? over : 'border-transparent',
      )}
    >
      <AriaButton
        onPress={onUnfold}
        aria-label={[t('showClosed', { stage: name }), count !== null && t('count', { count })]
          .filter(Boolean)
          .join('，')}
        className="flex w-full cursor-pointer flex-col items-center gap-3 rounded-lg pt-3 data-hovered:bg-hover"
      >
        <span className={classNames('font-medium [writing-mode:vertical-rl]', tone)}>{name}</span>
        <span className="figures text-xs text-faint">{count}</span>
      </AriaButton>
    </div>
  );
}
