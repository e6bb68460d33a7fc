/** Keeps what the browser remembers of the board true, touching only what changed. */
import type { QueryClient } from '@tanstack/react-query';
import { contractKey, contractQuery } from '../../../platform/web/index.ts';
import {
  narrowingQuery,
  type Narrowed,
  withCard,
  without,
  type CardPages,
} from '../../../records/web/index.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { dealContract } from '../../model/contract.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { boardColumns, cameLater, columnKey, findCards } from './board-cards.ts';
import { afterMove, type BoardColumn } from './board-sums.ts';
import type { Move } from '../closing/closing.ts';

/** One board, or one lane of it: a pipeline, narrowed. */
export type Lane = { pipeline: Pipeline; narrowed: Narrowed };

type Sums = { columns: BoardColumn[] };
type Pages = CardPages<DealCardFacts>;

export function sumsQuery({ pipeline, narrowed }: Lane) {
  const asked = { params: { id: pipeline.id }, query: narrowingQuery(narrowed) };
  return { ...contractQuery(dealContract.board, asked), refetchOnMount: 'always' as const };
}

/** Shows a move at once; returns how to take it back. */
export function showMove(
  client: QueryClient,
  { pipeline, narrowed }: Lane,
  { card, from, to }: Move,
): () => void {
  const sumsKey = sumsQuery({ pipeline, narrowed }).queryKey;
  const keys = [columnKey(from.id, narrowed), columnKey(to.id, narrowed)];
  const before = keys.map((key) => client.getQueryData<Pages>(key));
  const sumsBefore = client.getQueryData<Sums>(sumsKey);
  const entered = {
    ...card,
    stage: { id: to.id, name: to.name },
    outcome: to.kind,
    stage_entered_at: new Date().toISOString(),
  };
  client.setQueryData<Pages>(keys[0]!, (pages) => without(pages, card.id));
  client.setQueryData<Pages>(keys[1]!, (pages) => withCard(pages, entered, cameLater));
  client.setQueryData<Sums>(
    sumsKey,
    (sums) => sums && { columns: afterMove(sums.columns, card, from.id, to.id) },
  );
  return () => {
    keys.forEach((key, index) => client.setQueryData(key, before[index]));
    client.setQueryData(sumsKey, sumsBefore);
  };
}

/** Puts these deals where the server has them now, and asks for the sums anew. Other cards stay untouched. */
export async function settleCards(client: QueryClient, lane: Lane, ids: readonly string[]): Promise<void> {
  const cards = await findCards(ids, lane.narrowed);
  for (const { id: stageId } of lane.pipeline.stages) {
    client.setQueryData<Pages>(columnKey(stageId, lane.narrowed), (pages) => {
      const cleared = ids.reduce((rest: Pages | undefined, id) => without(rest, id), pages);
      return cards
        .filter((card) => card.stage.id === stageId)
        .reduce((rest: Pages | undefined, card) => withCard(rest, card, cameLater), cleared);
    });
  }
  await client.invalidateQueries({ queryKey: sumsQuery(lane).queryKey });
}

/** Asks for everything on the board anew. */
export async function refreshBoard(client: QueryClient, pipeline: Pipeline): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [boardColumns] }),
    client.invalidateQueries({ queryKey: contractKey(dealContract.board, { params: { id: pipeline.id } }) }),
  ]);
}
