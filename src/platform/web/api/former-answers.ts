/** While a new question is on its way the answer to the one before stands: a page has to say so. */
import { keepPreviousData, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** Lays these into a query whose former answer stays until the next is there; the page's body is dimmed meanwhile. */
export const keepFormer = { placeholderData: keepPreviousData, meta: { keepsFormer: true } };

/** Does anything on the page still show the answer to a former question, the new one being asked? */
export function showsFormer(client: QueryClient): boolean {
  return client
    .getQueryCache()
    .getAll()
    .some(
      ({ meta, state, observers }) =>
        meta?.['keepsFormer'] === true &&
        state.status === 'pending' &&
        state.fetchStatus !== 'idle' &&
        observers.some((observer) => observer.getCurrentResult().isPlaceholderData),
    );
}

/** The same, told anew whenever it changes. */
export function useShowsFormer(): boolean {
  const client = useQueryClient();
  const follow = useCallback((told: () => void) => client.getQueryCache().subscribe(told), [client]);
  return useSyncExternalStore(follow, () => showsFormer(client));
}
