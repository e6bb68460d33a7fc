import type { Installation } from './installation.ts';
import { openEgress, openSafe } from './platform/server/index.ts';
import type { SourceParts } from './sources/server/index.ts';

/** What it takes to read sources beside the CRM: the worker's database, their secrets, the way out, the files. */
export function sourceParts({ config, workerDatabase: database }: Installation): SourceParts {
  const { secretKey, egressAllow, dataDir } = config;
  const egress = openEgress({ allow: egressAllow });
  return { database, safe: openSafe(secretKey), egress, egressAllow, dataDir };
}
