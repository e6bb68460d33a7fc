/** The one way to the server: an endpoint of a contract and what it asks for. */
import type { Endpoint, EndpointAnswer, EndpointCall } from '../../model/contract.ts';
import { newId } from '../../model/identifier.ts';
import { preferences } from '../preferences.ts';
import { ApiProblem, problemOf } from './api-problem.ts';
import { tellSessionLost } from './session-lost.ts';

const apiRoot = '/api/v1';

export type Call<E extends Endpoint> = EndpointCall<E> & {
  /** The version of the record being changed, sent as `If-Match`. */
  ifMatch?: number | string;
  /** Given when the same write may be sent twice; every POST has one anyway. */
  idempotencyKey?: string;
  /** The refusal to go on in spite of, by its code. */
  confirm?: string;
  /** The form of an upload; takes the place of `body`. */
  upload?: FormData;
  signal?: AbortSignal;
};

/** The address of an endpoint, with `:name` parts and the query filled in; lists repeat their name. */
export function contractUrl<E extends Endpoint>(endpoint: E, call: EndpointCall<E> = {}): string {
  const params = (call.params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    if (params[name] == null) throw new Error(`${endpoint.path} needs ${name}`);
    return encodeURIComponent(String(params[name]));
  });
  const query = queryString((call.query ?? {}) as Record<string, unknown>);
  return apiRoot + path + (query && `?${query}`);
}

function queryString(query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value == null) continue;
    if (Array.isArray(value)) for (const one of value) search.append(name, String(one));
    else search.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value as string));
  }
  return search.toString();
}

export function headersOf(endpoint: Endpoint, call: Call<Endpoint>): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': preferences().locale });
  if (endpoint.method !== 'GET') headers.set('X-Mingdou', '1');
  const key = call.idempotencyKey ?? (endpoint.method === 'POST' ? newId() : undefined);
  if (key !== undefined) headers.set('Idempotency-Key', key);
  if (call.ifMatch !== undefined) headers.set('If-Match', `"${call.ifMatch}"`);
  if (call.confirm !== undefined) headers.set('X-Confirm', call.confirm);
  if (call.body !== undefined && !call.upload) headers.set('Content-Type', 'application/json');
  return headers;
}

async function send(endpoint: Endpoint, call: Call<Endpoint>): Promise<Response> {
  const request: RequestInit = {
    method: endpoint.method,
    headers: headersOf(endpoint, call),
    credentials: 'same-origin',
    body: call.upload ?? (call.body === undefined ? null : JSON.stringify(call.body)),
    signal: call.signal ?? null,
  };
  const response = await fetch(contractUrl(endpoint, call), request).catch((cause: unknown) => {
    if (call.signal?.aborted) throw cause;
    throw new ApiProblem(0, { code: 'offline' });
  });
  if (response.ok) return response;
  if (response.status === 401) tellSessionLost();
  throw await problemOf(response);
}

/**
 * Calls an endpoint and returns its answer as the wire carries it (undefined for 204).
 * Throws ApiProblem; status 0 with code `offline` when the server could not be reached. A 401 also tells the page
 * that the session is lost, so that it can sign in again without losing drafts.
 */
export async function callContract<E extends Endpoint>(
  endpoint: E,
  call: Call<E> = {},
): Promise<EndpointAnswer<E>> {
  const response = await send(endpoint, call as Call<Endpoint>);
  if (response.status === 204) return undefined as EndpointAnswer<E>;
  return (await response.json()) as EndpointAnswer<E>;
}

/** Calls an endpoint that answers with a file; `fileName` is the one the server gives it. */
export async function downloadContract<E extends Endpoint>(
  endpoint: E,
  call: Call<E> = {},
): Promise<{ file: Blob; fileName: string }> {
  const response = await send(endpoint, call as Call<Endpoint>);
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  return {
    file: await response.blob(),
    fileName: encoded ? decodeURIComponent(encoded) : (plain ?? 'download'),
  };
}
