import type { Config } from './platform/server/index.ts';
import { openEgress, openSafe } from './platform/server/index.ts';
import { pushKeysOf } from './notifications/server/index.ts';

/** What it takes to reach people outside the product: the way out, the safe of secrets, the keys that push services know. */
export function channelParts({ egressAllow, secretKey }: Pick<Config, 'egressAllow' | 'secretKey'>) {
  return {
    egress: openEgress({ allow: egressAllow }),
    safe: openSafe(secretKey),
    pushKeys: pushKeysOf(secretKey),
  };
}
