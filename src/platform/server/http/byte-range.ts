/** Which bytes of a content a request asks for (RFC 9110, section 14): players of sound and video ask part by part. */

/** The first byte and the last, both of them sent. */
export type ByteRange = { from: number; to: number };

/**
 * The part that a Range header asks of a content of so many bytes; null: the whole, also for headers that are not
 * understood or ask for several parts; 'unsatisfiable': nothing of it is there.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const end = size - 1;
  if (first === '')
    return Number(last) === 0 || size === 0
      ? 'unsatisfiable'
      : { from: Math.max(0, size - Number(last)), to: end };
  const from = Number(first);
  if (last !== '' && Number(last) < from) return null;
  return from > end ? 'unsatisfiable' : { from, to: last === '' ? end : Math.min(Number(last), end) };
}
