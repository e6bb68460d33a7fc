import { useQueryClient } from '@tanstack/react-query';

/** Asks anew, when called, for every read whose key begins with one of these. */
export function useFreshReads(firsts: readonly string[]): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(firsts.map((first) => client.invalidateQueries({ queryKey: [first] })));
  };
}
