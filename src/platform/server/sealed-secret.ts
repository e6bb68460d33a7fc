/** Secrets of others that must be read again (a mailbox's password): sealed with a key derived from the secret key. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

export type Safe = {
  /** Text that only this organisation, for this purpose, can open again. */
  seal(tenantId: string, purpose: string, text: string): string;
  /** The text; null when it was sealed with another key, for another organisation or purpose, or was altered. */
  unseal(tenantId: string, purpose: string, sealed: string): string | null;
};

const mark = 'sealed1';
const [nonceBytes, tagBytes] = [12, 16];

/** A safe of this installation (AES-256-GCM, as NIST SP 800-38D has it; a fresh nonce for each secret). */
export function openSafe(secretKey: string): Safe {
  const key = createHmac('sha256', secretKey).update('sealed secrets').digest();
  const bound = (tenantId: string, purpose: string) => Buffer.from(`${mark}|${tenantId}|${purpose}`);
  return {
    seal: (tenantId, purpose, text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(tenantId, purpose));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${mark}.${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}`;
    },
    unseal: (tenantId, purpose, sealed) => {
      const [told, body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      if (told !== mark || bytes.length < nonceBytes + tagBytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      decipher.setAAD(bound(tenantId, purpose)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return (
          decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        return null;
      }
    },
  };
}
