/** Secrets of sources, made from the installation's key and never kept: signing secrets and the marks of form pages. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CaptureSource } from '../../model/capture/capture-source.ts';

type Whose = Pick<CaptureSource, 'id' | 'keyNumber'>;

/** What a server signs its requests to the source with; changes with the key. */
export function signingSecret(secretKey: string, tenantId: string, { id, keyNumber }: Whose): string {
  return createHmac('sha256', secretKey)
    .update(`capture signing ${tenantId} ${id} ${keyNumber}`)
    .digest('base64url');
}

/** The mark of a form page: when it was given out, unforgeable. */
export function pageMark(secretKey: string, tenantId: string, source: Whose, now: Date): string {
  const at = now.getTime().toString(36);
  return `${at}.${markProof(secretKey, tenantId, source, at)}`;
}

/** When a page was given out; null when the mark is missing, of another form, or forged. */
export function readPageMark(secretKey: string, tenantId: string, source: Whose, mark: string): Date | null {
  const [at = '', proof = ''] = mark.split('.');
  const right = Buffer.from(markProof(secretKey, tenantId, source, at));
  const told = Buffer.from(proof);
  if (told.length !== right.length || !timingSafeEqual(told, right)) return null;
  return new Date(Number.parseInt(at, 36));
}

function markProof(secretKey: string, tenantId: string, { id }: Whose, at: string): string {
  return createHmac('sha256', secretKey)
    .update(`form page ${tenantId} ${id} ${at}`)
    .digest('base64url')
    .slice(0, 24);
}
