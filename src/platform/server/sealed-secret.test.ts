import { expect, test } from 'vitest';
import { openSafe } from './sealed-secret.ts';

const safe = openSafe('a-secret-key-for-tests-0123456789abcdef');
const [ours, theirs] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];

test('what was sealed is read again, and never looks the same twice', () => {
  const sealed = safe.seal(ours, 'mailbox', '密码 pass');
  expect(safe.unseal(ours, 'mailbox', sealed)).toBe('密码 pass');
  expect(sealed).not.toContain('pass');
  expect(safe.seal(ours, 'mailbox', '密码 pass')).not.toBe(sealed);
});

test('another organisation, purpose or key cannot open it, nor can anybody once it was altered', () => {
  const sealed = safe.seal(ours, 'mailbox', 'secret');
  expect(safe.unseal(theirs, 'mailbox', sealed)).toBeNull();
  expect(safe.unseal(ours, 'source', sealed)).toBeNull();
  expect(openSafe('another-key-of-this-kind-0123456789').unseal(ours, 'mailbox', sealed)).toBeNull();
  const bytes = Buffer.from(sealed.split('.')[1]!, 'base64url');
  bytes[bytes.length - 1]! ^= 1;
  expect(safe.unseal(ours, 'mailbox', `sealed1.${bytes.toString('base64url')}`)).toBeNull();
  for (const wrong of ['', 'sealed1.', 'plain text', 'sealed1.AAAA'])
    expect(safe.unseal(ours, 'mailbox', wrong)).toBeNull();
});
