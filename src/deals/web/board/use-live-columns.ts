import { useQueryClient } from '@tanstack/react-query';
import { useFreshCards } from '../../../records/web/index.ts';
import { refreshBoard, settleCards, type Lane } from './board-memory.ts';

/** Keeps a board of deals true to what others do; the ids to be highlighted for a moment. */
export function useLiveColumns(lane: Lane): ReadonlySet<string> {
  const client = useQueryClient();
  return useFreshCards({
    object: 'deal',
    settle: (ids) => settleCards(client, lane, ids),
    refresh: () => refreshBoard(client, lane.pipeline),
  });
}
