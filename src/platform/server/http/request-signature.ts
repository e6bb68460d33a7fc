/** Signatures of requests between servers, see `model/signed-request.ts`. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Is this the signature of head and body? */
export function isSignature(secret: string, head: string, body: Buffer, given: string): boolean {
  const right = createHmac('sha256', secret).update(head).update(body).digest();
  const told = Buffer.from(given.replace(/^(?:sha256=|v1,)/, ''), 'hex');
  return told.length === right.length && timingSafeEqual(told, right);
}

export function hashOfSignature(given: string): Buffer {
  return createHash('sha256').update(given.toLowerCase()).digest();
}
