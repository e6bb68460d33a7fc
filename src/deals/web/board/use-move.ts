import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notify, useLabel, useSentence, useText } from '../../../platform/web/index.ts';
import { dealRefusals } from '../../model/refusals.ts';
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
import { boardColumns } from './board-cards.ts';
import { settleCards, showMove, type Lane } from './board-memory.ts';
import { boardTexts } from './texts.ts';

/** What is said of a move that was done. */
function outcomeOf({ from, to }: Move): 'won' | 'lost' | 'reopened' | 'moved' {
  if (to.kind !== 'open') return to.kind;
  return from.kind === 'open' ? 'moved' : 'reopened';
}

/**
 * Moves cards: at once on the screen, then on the server; a refused move goes back and says why. A move into won or lost
 * waits in `asking` until what it needs is given; one that its gate refuses waits in `gate`. `said` is the last outcome in words, for those who hear the page.
 */
export function useMove(lane: Lane) {
  const client = useQueryClient();
  const t = useText(boardTexts);
  const label = useLabel();
  const nameOf = useNameOf();
  const sentence = useSentence();
  const [asking, setAsking] = useState<Move | null>(null);
  const [said, setSaid] = useState('');
  const gate = useGate();

  const goBack = (move: Move, reason: string): void => {
    const title = t('notMoved', { name: move.card.name, stage: nameOf(move.from) });
    notify({ tone: 'bad', title, detail: reason });
    setSaid(`${title}：${reason}`);
  };
  const carryOut = async (move: Move, closing: Closing): Promise<void> => {
    await client.cancelQueries({ queryKey: [boardColumns] });
    const takeBack = showMove(client, lane, move);
    try {
      await sendMove(move, closing);
    } catch (problem) {
      takeBack();
      if (isGateRefusal(problem)) gate.open(move, closing);
      else goBack(move, sentence(problem));
      return settleCards(client, lane, [move.card.id]);
    }
    const title = t(outcomeOf(move), { name: move.card.name, stage: nameOf(move.to) });
    const back = { card: move.card, from: move.to, to: move.from };
    const isUndoable = move.from.kind === 'open' && move.to.kind === 'open';
    notify({ tone: 'good', title, ...(isUndoable && { undo: () => void carryOut(back, nothingAdded) }) });
    setSaid(title);
    return settleCards(client, lane, [move.card.id]);
  };
  const move = (wanted: Move): void => {
    if (wanted.from.id === wanted.to.id) return;
    if (!wanted.card.abilities.update)
      return notify({ tone: 'bad', title: t('mayNotMove', { name: wanted.card.name }) });
    if (wanted.from.kind !== 'open' && wanted.to.kind !== 'open')
      return goBack(wanted, label(dealRefusals.reopenFirst.label));
    if (isClosing(wanted)) setAsking(wanted);
    else void carryOut(wanted, nothingAdded);
  };
  const confirm = async (closing: Closing): Promise<void> => {
    setAsking(null);
    if (asking) await carryOut(asking, closing);
  };
  return { move, asking, confirm, giveUp: () => setAsking(null), gate: gate.shown(carryOut), said };
}
