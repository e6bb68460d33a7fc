/** The signed context under which every statement runs (security.md 3.2). */
import { createHmac, type KeyObject } from 'node:crypto';

export type ContextKind = 'user' | 'api_key' | 'open_link' | 'system';

export type TenantContext = { tenantId: string; userId: string | null; kind: ContextKind };

const lifetimeSeconds = 3600;
const shape = /^[0-9a-f-]{36}\|(?:[0-9a-f-]{36})?\|(?:user|api_key|open_link|system)\|\d+\|[0-9a-f]{64}$/;

/** `tenant|user|kind|expiry|hmac`, as priv.ctx() reads it. Throws when an id is no UUID. */
export function signContext(context: TenantContext, key: Buffer | KeyObject, now: Date): string {
  const expiry = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
  const told = `${context.tenantId}|${context.userId ?? ''}|${context.kind}|${expiry}`;
  const signed = `${told}|${createHmac('sha256', key).update(told).digest('hex')}`;
  if (!shape.test(signed)) throw new Error('a tenant context must be made of UUIDs');
  return signed;
}
