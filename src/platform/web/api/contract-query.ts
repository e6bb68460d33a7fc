import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Endpoint, EndpointCall } from '../../model/contract.ts';
import { ApiProblem } from './api-problem.ts';
import { callContract } from './call-contract.ts';

/**
 * The key of a read: the path's parts with their ids, then the query, e.g. ['deals', 'd1', 'timeline', { limit: 20 }].
 * So ['deals'] makes every read of deals stale and ['deals', 'd1'] those of one deal.
 */
export function contractKey<E extends Endpoint>(endpoint: E, call: EndpointCall<E> = {}): readonly unknown[] {
  const params = (call.params ?? {}) as Record<string, unknown>;
  const parts = endpoint.path
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith(':') ? params[part.slice(1)] : part));
  const asked = call.body ?? call.query;
  return asked === undefined ? parts : [...parts, asked];
}

/** `useQuery(contractQuery(listDeals, { query }))`: key, call and cancelling from the contract. */
export function contractQuery<E extends Endpoint>(endpoint: E, call: EndpointCall<E> = {}) {
  return queryOptions({
    queryKey: contractKey(endpoint, call),
    queryFn: ({ signal }) => callContract(endpoint, { ...call, signal }),
  });
}

function mayHelpToAskAgain(failures: number, error: Error): boolean {
  const passing =
    error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || error.status === 429);
  return passing && failures < 2;
}

/** The browser's memory of what the server said: fresh for 15 seconds, asked again only when asking again can help. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        retry: mayHelpToAskAgain,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
