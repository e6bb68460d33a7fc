import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, callContract, notify, useText } from '../../../platform/web/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { dealContract } from '../../model/contract.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import { columnKey, refreshBoard, withOnTop, without, type Card, type CardPages } from './board-cards.ts';
import { boardTexts } from './texts.ts';

export type Move = { card: Card; from: Stage; to: Stage };
export type Loss = { lossReasonId: string; note: string | null };

/**
 * Moves cards: at once on the screen, then on the server; a refused move goes back and says why. A move into lost waits
 * in `asking` until its reason is given.
 */
export function useMove(pipeline: Pipeline, conditions: readonly Condition[], search: string) {
  const client = useQueryClient();
  const t = useText(boardTexts);
  const [asking, setAsking] = useState<Move | null>(null);

  const show = ({ card, from, to }: Move): void => {
    client.setQueryData<CardPages>(columnKey(from.id, conditions, search), (pages) => without(pages, card.id));
    const entered = { ...card, stage_entered_at: new Date().toISOString() };
    client.setQueryData<CardPages>(columnKey(to.id, conditions, search), (pages) => withOnTop(pages, entered));
  };

  const carryOut = async (move: Move, loss: Loss | null): Promise<void> => {
    const { card, from, to } = move;
    await client.cancelQueries({ queryKey: ['deals', 'board-column'] });
    show(move);
    try {
      await callContract(dealContract.changeStage, { params: { id: card.id }, body: { stageId: to.id, ...loss } });
      notify({ tone: 'good', text: t('moved', { name: card.name, stage: to.name }) });
    } catch (problem) {
      const reason = problem instanceof ApiProblem ? problem.title : String(problem);
      notify({ tone: 'bad', text: t('notMoved', { name: card.name, reason }) });
    }
    await refreshBoard(client, pipeline.id, [from.id, to.id]);
  };

  return {
    asking,
    giveUp: () => setAsking(null),
    confirm: async (loss: Loss) => {
      if (asking) await carryOut(asking, loss);
      setAsking(null);
    },
    move: (wanted: Move) => {
      if (wanted.from.id === wanted.to.id) return;
      if (wanted.to.kind === 'lost') setAsking(wanted);
      else void carryOut(wanted, null);
    },
  };
}
