/** A copy of a read for when there is no network: who I am, and what I have to do. Gone when somebody signs out. */
import type { Endpoint, EndpointAnswer, EndpointCall } from '../../model/contract.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { callContract, contractUrl } from '../api/call-contract.ts';
import { contractKey } from '../api/contract-query.ts';
import { emptyStore, keepIn, readFrom } from './browser-store.ts';

/** contractQuery for a read that also answers without a network, with what it answered last. */
export function copiedQuery<E extends Endpoint>(endpoint: E, call: EndpointCall<E> = {}) {
  return {
    queryKey: contractKey(endpoint, call),
    networkMode: 'always' as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => readWithCopy(endpoint, call, signal),
  };
}

async function readWithCopy<E extends Endpoint>(
  endpoint: E,
  call: EndpointCall<E>,
  signal: AbortSignal,
): Promise<EndpointAnswer<E>> {
  const place = contractUrl(endpoint, call);
  try {
    const answer = await callContract(endpoint, { ...call, signal });
    await keepIn('copies', place, answer).catch(() => {});
    return answer;
  } catch (problem) {
    const isAway = problem instanceof ApiProblem && problem.status === 0;
    const copy = isAway
      ? await readFrom<EndpointAnswer<E>>('copies', place).catch(() => undefined)
      : undefined;
    if (copy === undefined) throw problem;
    return copy;
  }
}

/** Forgets all copies: somebody else may sit here next. */
export async function forgetCopies(): Promise<void> {
  await emptyStore('copies').catch(() => {});
}
