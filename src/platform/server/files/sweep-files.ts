/** Takes away files that no row speaks of: what is left when a transaction failed after its file was written. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { idSchema } from '../../model/identifier.ts';
import type { Database } from '../database/database.ts';
import { inWork, systemPrincipal, type Work } from '../work.ts';
import { filesFolder, uploadsFolder } from './file-store.ts';
import { keepUploadsAway } from './sweep-lock.ts';

/** A domain that keeps files: of these names in the organisation's folder, those that its rows speak of. */
export type FileKeeper = (work: Work, names: readonly string[]) => Promise<readonly string[]>;

export type Sweeping = {
  /** The worker's. */
  database: Database;
  dataDir: string;
  keepers: readonly FileKeeper[];
  now: Date;
};

/** Long work writes its file first and its row at the end: nothing younger than this is looked at. */
export const graceHours = 48;
const namesAtOnce = 500;

/**
 * Removes files that are older than the grace period and that no keeper knows, and uploads that never arrived; returns
 * how many. A file whose upload is under way is never taken.
 */
export async function sweepFiles(sweeping: Sweeping): Promise<number> {
  const folder = filesFolder(sweeping.dataDir);
  const organisations = (await readdir(folder).catch((): string[] => [])).filter(
    (name) => idSchema.safeParse(name).success,
  );
  let removed = await sweepUploads(sweeping);
  for (const tenantId of organisations) {
    const names = await oldNames(path.join(folder, tenantId), sweeping.now);
    for (let from = 0; from < names.length; from += namesAtOnce)
      removed += await sweepSome(sweeping, tenantId, names.slice(from, from + namesAtOnce));
  }
  return removed;
}

function sweepSome(
  { database, dataDir, keepers }: Sweeping,
  tenantId: string,
  names: readonly string[],
): Promise<number> {
  return inWork(database, systemPrincipal(tenantId), 'sweep-files', async (work) => {
    await keepUploadsAway(work);
    const known = new Set((await Promise.all(keepers.map((keeper) => keeper(work, names)))).flat());
    const orphans = names.filter((name) => !known.has(name));
    for (const name of orphans) await rm(path.join(filesFolder(dataDir), tenantId, name), { force: true });
    return orphans.length;
  });
}

async function sweepUploads({ dataDir, now }: Sweeping): Promise<number> {
  const folder = uploadsFolder(dataDir);
  const names = await oldNames(folder, now);
  for (const name of names) await rm(path.join(folder, name), { force: true });
  return names.length;
}

async function oldNames(folder: string, now: Date): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const old: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const found = await stat(path.join(folder, entry.name)).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > graceHours * 3_600_000) old.push(entry.name);
  }
  return old;
}
