/** Secrets people and programs carry: `<tenant>.<random>`; only a hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

export type Credential = { tenantId: string; hash: Buffer };

const prefixes = {
  session: 'mds',
  key: 'mdk',
  link: 'mdl',
  source: 'mdc',
  form: 'mdf',
  open: 'mdo',
  calendar: 'mdi',
  phone: 'mdp',
  sign: 'mdg',
} as const;
export type CredentialKind = keyof typeof prefixes;

/** A new secret of 256 bits and the hash to keep. The tenant is told in it, so that looking it up needs no other. */
export function newCredential(kind: CredentialKind, tenantId: string): { secret: string; hash: Buffer } {
  const secret = `${prefixes[kind]}_${tenantId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOf(secret) };
}

/** The tenant and hash of a secret, or null when it is not of this kind's shape. */
export function readCredential(kind: CredentialKind, secret: string): Credential | null {
  const parts = /^(md[sklcfoipg])_([0-9a-f]{32})_([\w-]{43})$/.exec(secret);
  if (!parts || parts[1] !== prefixes[kind]) return null;
  const tenantId = parts[2]!.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { tenantId, hash: hashOf(secret) };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
