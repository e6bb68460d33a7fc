import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../../platform/model/refusal.ts';
import { identityRefusals } from '../model/refusals.ts';

const leastLength = 12;
// 19 MiB, 2 passes, 1 lane: the OWASP minimum for argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a new password; refuses one shorter than 12 characters. */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < leastLength) refuse(identityRefusals.passwordTooShort);
  return hashSecret(password);
}

/** The argon2id hash of what somebody must know to read one thing; how long it is, is the caller's to check. */
export async function hashSecret(secret: string): Promise<string> {
  return hash(secret, cost);
}

let standIn: Promise<string> | undefined;

/** Is this the password? Without a hash the same work is done, so that an unknown e-mail takes as long. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  standIn ??= hash('nobody has this password', cost);
  const matches = await verify(kept ?? (await standIn), password);
  return kept !== null && matches;
}
