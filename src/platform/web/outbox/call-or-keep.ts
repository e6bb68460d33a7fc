/** A write that is kept when there is no network, instead of failing. */
import type { Endpoint, EndpointAnswer } from '../../model/contract.ts';
import { newId } from '../../model/identifier.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { callContract, type Call } from '../api/call-contract.ts';
import type { KeptRequest } from './entry.ts';
import { isAnythingWaiting, keepWrite } from './outbox.ts';

/** `kept`: the server was not reached; the outbox has it and sends it later. */
export type Delivered<A> = { kept: true } | { kept: false; answer: A };

/** What the person did, in words, and the page of what it is about. */
export type ToldWrite = { title: string; href: string | null };

/**
 * Calls an endpoint; when the server cannot be reached, or earlier writes still wait, the write goes to the outbox under the
 * same key, the call's own where it has one. Throws as callContract does for every other failure, and when the browser keeps nothing.
 */
export async function callOrKeep<E extends Endpoint>(
  endpoint: E,
  call: Call<E>,
  told: ToldWrite,
): Promise<Delivered<EndpointAnswer<E>>> {
  const id = call.idempotencyKey ?? newId();
  const keep = () => keepWrite({ ...told, request: requestOf(endpoint, call as Call<Endpoint>) }, id);
  if (isAnythingWaiting() && (await keep())) return { kept: true };
  try {
    return { kept: false, answer: await callContract(endpoint, { ...call, idempotencyKey: id }) };
  } catch (problem) {
    const isAway = problem instanceof ApiProblem && problem.status === 0;
    if (isAway && (await keep())) return { kept: true };
    throw problem;
  }
}

function requestOf({ method, path }: Endpoint, { params, body, ifMatch }: Call<Endpoint>): KeptRequest {
  return {
    method: method as KeptRequest['method'],
    path,
    ...(params !== undefined && { params: params as Record<string, string> }),
    ...(body !== undefined && { body }),
    ...(ifMatch !== undefined && { ifMatch }),
  };
}
