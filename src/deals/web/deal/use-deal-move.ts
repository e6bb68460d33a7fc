import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notify, useSentence, useText } from '../../../platform/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import { boardColumns } from '../board/board-cards.ts';
import {
  isClosing,
  isGateRefusal,
  nothingAdded,
  sendMove,
  type Closing,
  type Move,
} from '../closing/closing.ts';
import { useGate } from '../process/use-gate.ts';
import { useNameOf } from '../pipelines.ts';
import { dealTexts } from './texts.ts';

/**
 * Moves the deal of a page: won and lost ask first in `asking`, a move that its gate refuses waits in `gate`; any other
 * refused move is told and nothing changes.
 */
export function useDealMove() {
  const client = useQueryClient();
  const t = useText(dealTexts);
  const nameOf = useNameOf();
  const sentence = useSentence();
  const [asking, setAsking] = useState<Move | null>(null);
  const [going, setGoing] = useState<Stage | null>(null);
  const gate = useGate();

  const carryOut = async (move: Move, closing: Closing): Promise<void> => {
    setGoing(move.to);
    try {
      await sendMove(move, closing);
      const back = { ...move, from: move.to, to: move.from };
      const { kind } = move.to;
      const title = kind === 'open' ? t('moved', { stage: nameOf(move.to) }) : t(`${kind}Notice`);
      const isUndoable = move.from.kind === 'open' && move.to.kind === 'open';
      notify({ tone: 'good', title, ...(isUndoable && { undo: () => void carryOut(back, nothingAdded) }) });
    } catch (problem) {
      if (isGateRefusal(problem)) gate.open(move, closing);
      else
        notify({
          tone: 'bad',
          title: t('notMoved', { stage: nameOf(move.from) }),
          detail: sentence(problem),
        });
    }
    await Promise.all(
      [['deals'], ['timeline'], [boardColumns], ['pipelines']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    setGoing(null);
  };
  return {
    asking,
    gate: gate.shown(carryOut),
    /** The stage on the way to which the deal is now. */
    going,
    giveUp: () => setAsking(null),
    move: (wanted: Move): void => {
      if (isClosing(wanted)) setAsking(wanted);
      else void carryOut(wanted, nothingAdded);
    },
    confirm: async (closing: Closing): Promise<void> => {
      setAsking(null);
      if (asking) await carryOut(asking, closing);
    },
  };
}
