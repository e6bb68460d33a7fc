/** The files of an installation in its backup. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { KeptTable } from './kept-tables.ts';
import { fileDigest, type Manifest } from './manifest.ts';

/** Copies the folder with everything in it; what is taken away meanwhile is passed over. */
export async function saveFiles(from: string, to: string): Promise<Manifest['files']> {
  if (!existsSync(from)) return [];
  const saved: Manifest['files'] = [];
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const inside = path.relative(from, path.join(entry.parentPath, entry.name));
    const target = path.join(to, inside);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    if (!(await copied(path.join(from, inside), target))) continue;
    await toDisk(target);
    saved.push({
      path: inside.split(path.sep).join('/'),
      size: (await stat(target)).size,
      digest: (await fileDigest(target))!,
    });
  }
  return saved;
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

export async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/** A content that rows speak of: where it lies in the folder of files, and its SHA-256. */
export type SpokenOf = { path: string; digest: string };

/** The contents that rows speak of: a column `sha256` names a file in the folder of the row's organisation. */
export async function contentsSpokenOf(
  client: pg.ClientBase,
  tables: readonly KeptTable[],
): Promise<SpokenOf[]> {
  const found: SpokenOf[] = [];
  for (const { name } of tables.filter(({ columns }) => columns.includes('sha256'))) {
    const { rows } = await client.query<SpokenOf>(
      `select distinct tenant_id || '/' || sha256 as path, sha256 as digest from public.${pg.escapeIdentifier(name)} order by 1`,
    );
    found.push(...rows);
  }
  return found;
}

/** Which of them the backup does not hold, or not as they were when they were uploaded. */
export function lostContents(spokenOf: readonly SpokenOf[], saved: Manifest['files']): string[] {
  const digests = new Map(saved.map((file) => [file.path, file.digest]));
  return spokenOf.flatMap(({ path: at, digest }) => (digests.get(at) === digest ? [] : [at]));
}
