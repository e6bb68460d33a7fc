import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { operationRefusals } from '../../model/operation-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { copyOut } from '../database/copy.ts';
import { keptTables, plainText, readStatement, type KeptTable } from './kept-tables.ts';
import { contentsSpokenOf, lostContents, saveFiles, toDisk } from './save-files.ts';
import { fileDigest, tableFile, writeManifest, type Manifest } from './manifest.ts';

export type BackupReport = {
  to: string;
  takenAt: string;
  tables: number;
  rows: number;
  files: number;
  /** Contents that rows speak of and that were not to be had; only where that was allowed. */
  lostFiles: number;
  /** Bytes of the whole backup, packed. */
  size: number;
  /** Embedded installations keep their key in the data folder: then the backup holds it and must be guarded like it. */
  secretKeyIncluded: boolean;
};

export type Backup = {
  adminUrl: string;
  /** Where the installation keeps uploaded and produced files; may be missing. */
  filesDir: string;
  /** The embedded installation's key file; null when SECRET_KEY is given from outside, which no backup holds. */
  secretKeyFile: string | null;
  /** Goes on though contents are missing that rows speak of: to save what is left after a disk was damaged. */
  allowLostFiles?: boolean;
  to: string;
  productVersion: string;
  now: Date;
};

/**
 * Saves the whole installation into a new folder: every table as of one instant, then the files, then the manifest.
 * Works beside live traffic. Refuses a folder that is not empty, a database user from whom rows are hidden, and files
 * that rows speak of but the folder does not hold as they were uploaded.
 */
export async function backUp(backup: Backup): Promise<BackupReport> {
  const { adminUrl, to, now } = backup;
  await prepareFolder(backup);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(plainText);
    await client.query('begin isolation level repeatable read read only');
    const migrations = (
      await client.query<Manifest['migrations'][number]>('select name, digest from migration order by name')
    ).rows;
    const tables: Manifest['tables'] = [];
    const kept = await keptTables(client);
    for (const table of kept) tables.push(await saveTable(client, table, to));
    const spokenOf = await contentsSpokenOf(client, kept);
    await client.query('commit');
    const files = await saveFiles(backup.filesDir, path.join(to, 'files'));
    const lost = lostContents(spokenOf, files);
    if (lost.length > 0 && !backup.allowLostFiles)
      refuse(operationRefusals.filesLost, { count: lost.length, path: lost[0]! });
    const secretKey = await saveKey(backup.secretKeyFile, to);
    const manifest = {
      format: 1,
      productVersion: backup.productVersion,
      takenAt: now.toISOString(),
      migrations,
      tables,
      files,
      lost,
      secretKey,
    } as const;
    await writeManifest(to, manifest);
    return await reportOf(to, manifest);
  } finally {
    await client.end();
  }
}

async function prepareFolder({ to, filesDir }: Backup): Promise<void> {
  if (`${path.resolve(to)}${path.sep}`.startsWith(`${path.resolve(filesDir)}${path.sep}`)) {
    refuse(operationRefusals.insideFiles, { path: to });
  }
  if (existsSync(to) && (await readdir(to)).length > 0)
    refuse(operationRefusals.notEmptyFolder, { path: to });
  await mkdir(path.join(to, 'tables'), { recursive: true, mode: 0o700 });
}

const rowsHidden = '42501';

async function saveTable(
  client: pg.Client,
  table: KeptTable,
  to: string,
): Promise<Manifest['tables'][number]> {
  const file = path.join(to, tableFile(table.name));
  const digest = createHash('sha256');
  const pack = createGzip({ level: 4 });
  const written = finished(pack.pipe(createWriteStream(file, { mode: 0o600 })));
  const rows = await copyOut(client, readStatement(table), async (chunk) => {
    digest.update(chunk);
    if (!pack.write(chunk)) await new Promise((resolve) => pack.once('drain', resolve));
  }).catch((error: Error & { code?: string }) => {
    if (error.code === rowsHidden) return refuse(operationRefusals.cannotReadAll);
    throw error;
  });
  pack.end();
  await written;
  await toDisk(file);
  return {
    name: table.name,
    columns: table.columns,
    rows,
    digest: digest.digest('hex'),
    packed: (await fileDigest(file))!,
  };
}

async function saveKey(from: string | null, to: string): Promise<Manifest['secretKey']> {
  if (!from || !existsSync(from)) return null;
  const target = path.join(to, 'secret-key');
  await copyFile(from, target);
  return { digest: (await fileDigest(target))! };
}

async function reportOf(
  to: string,
  { takenAt, tables, files, lost, secretKey }: Manifest,
): Promise<BackupReport> {
  const packed = await Promise.all(
    tables.map(async ({ name }) => (await stat(path.join(to, tableFile(name)))).size),
  );
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    to,
    takenAt,
    tables: tables.length,
    rows: sum(tables.map((table) => table.rows)),
    files: files.length,
    lostFiles: lost.length,
    size: sum([...packed, ...files.map((file) => file.size)]),
    secretKeyIncluded: secretKey !== null,
  };
}
