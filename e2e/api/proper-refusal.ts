import type { Answer } from './served-product.ts';

/** What is wrong with an answer to a wrong request: nothing, when it is done or a 4xx problem in full; 5xx never passes. */
export function faultOf({ status, headers, json, text }: Answer): string | null {
  if (headers['x-request-id'] === undefined) return 'it has no request id';
  if (status < 300) return null;
  if (status >= 500 || status < 400) return `it is a ${status}: ${text.slice(0, 300)}`;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `it is no problem+json: ${text.slice(0, 200)}`;
  if (!/^[a-z][a-z0-9_.]+$/.test(json?.code ?? '')) return `it has no code: ${text.slice(0, 200)}`;
  if (!/\p{Script=Han}.*\p{Script=Han}/u.test(json.title ?? ''))
    return `it has no sentence: ${text.slice(0, 200)}`;
  if (json.requestId !== headers['x-request-id']) return 'its request ids differ';
  return /node_modules|\bat .*\.ts:|\b(select|insert|update) .* (from|into|set) /i.test(text)
    ? 'it tells of the inside'
    : null;
}
