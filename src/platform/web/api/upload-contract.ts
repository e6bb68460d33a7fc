import type { Endpoint, EndpointAnswer } from '../../model/contract.ts';
import { ApiProblem, problemOf } from './api-problem.ts';
import { contractUrl, headersOf, type Call } from './call-contract.ts';
import { tellSessionLost } from './session-lost.ts';

/** What a caller hears while his file goes up: a share between 0 and 1. */
type OnProgress = (share: number) => void;

/** Calls an endpoint that takes a file and tells how far the file has come. Throws as callContract does; `signal` stops it. */
export async function uploadContract<E extends Endpoint>(
  endpoint: E,
  call: Call<E> & { upload: FormData },
  onProgress: OnProgress,
): Promise<EndpointAnswer<E>> {
  const response = await sendForm(endpoint, call as Call<Endpoint>, onProgress);
  if (response.ok) return (await response.json()) as EndpointAnswer<E>;
  if (response.status === 401) tellSessionLost();
  throw await problemOf(response);
}

/** `fetch` does not tell how much it has sent; the older way does. */
function sendForm(endpoint: Endpoint, call: Call<Endpoint>, onProgress: OnProgress): Promise<Response> {
  const request = new XMLHttpRequest();
  request.open(endpoint.method, contractUrl(endpoint, call));
  for (const [name, value] of headersOf(endpoint, call)) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total));
  call.signal?.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.addEventListener('load', () => {
      const requestId = request.getResponseHeader('x-request-id') ?? '';
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: { 'x-request-id': requestId },
        }),
      );
    });
    request.addEventListener('error', () => reject(new ApiProblem(0, { code: 'offline' })));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    request.send(call.upload!);
  });
}
