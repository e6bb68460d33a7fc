/** The keys by which push services know this installation (VAPID, RFC 8292). */
import { createECDH, hkdfSync } from 'node:crypto';

export type PushKeys = { publicKey: string; privateKey: string };

/**
 * The pair of this installation: drawn from its secret key, which is made at the first start and kept. The same secret gives
 * the same pair in every process and after a restore, and nothing further has to be kept secret. A new secret key is a new
 * pair: browsers subscribe anew then.
 */
export function pushKeysOf(secretKey: string): PushKeys {
  const curve = createECDH('prime256v1');
  for (let attempt = 0; ; attempt += 1) {
    const scalar = Buffer.from(hkdfSync('sha256', secretKey, '', `push keys ${attempt}`, 32));
    try {
      curve.setPrivateKey(scalar);
    } catch {
      continue; // About one in 2^32 numbers lies outside the curve's order.
    }
    return {
      publicKey: curve.getPublicKey().toString('base64url'),
      privateKey: scalar.toString('base64url'),
    };
  }
}
