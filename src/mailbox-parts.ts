import type { Installation } from './installation.ts';
import { openSafe } from './platform/server/index.ts';

/** What it takes to look into lead mailboxes: the worker's database, their passwords, the way out. */
export function mailboxParts({ config, workerDatabase: database }: Installation) {
  return { database, safe: openSafe(config.secretKey), egressAllow: config.egressAllow };
}
