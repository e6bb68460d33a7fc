import { useQuery, useQueryClient } from '@tanstack/react-query';
import { callContract, contractKey, contractQuery } from '../../../platform/web/index.ts';
import { recordsContract, type SavedView } from '../../model/contract.ts';
import { type ListState, viewStateOf } from '../list/list-state.ts';
import { useTellFailure } from '../use-tell-failure.ts';

type Change = { name?: string; shared?: boolean; list?: ListState };

/** The reader's saved views of an object and those shared with him, and how to change them. */
export function useViews(object: string) {
  const client = useQueryClient();
  const tellFailure = useTellFailure();
  const { data } = useQuery(contractQuery(recordsContract.listViews, { query: { object } }));
  const askAgain = (): Promise<void> =>
    client.invalidateQueries({ queryKey: contractKey(recordsContract.listViews) });
  const told = async <T>(write: Promise<T>): Promise<T | null> => {
    try {
      return await write;
    } catch (problem) {
      tellFailure(problem);
      return null;
    } finally {
      await askAgain();
    }
  };
  return {
    views: data?.items ?? [],
    create: (name: string, shared: boolean, list: ListState): Promise<SavedView | null> =>
      told(
        callContract(recordsContract.createView, {
          body: { object, name, shared, state: viewStateOf(list) },
        }),
      ),
    change: (view: SavedView, { list, ...change }: Change): Promise<SavedView | null> =>
      told(
        callContract(recordsContract.updateView, {
          params: { id: view.id },
          ifMatch: view.version,
          body: { ...change, ...(list && { state: viewStateOf(list) }) },
        }),
      ),
    remove: (view: SavedView): Promise<unknown> =>
      told(callContract(recordsContract.removeView, { params: { id: view.id } })),
  };
}
