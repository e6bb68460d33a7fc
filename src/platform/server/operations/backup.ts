import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { operationRefusals } from '../../model/operation-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { copyOut } from '../database/copy.ts';
import { keptTables, plainText, readStatement, type KeptTable } from './kept-tables.ts';
import { fileDigest, tableFile, writeManifest, type Manifest } from './manifest.ts';

export type BackupReport = {
  to: string;
  takenAt: string;
  tables: number;
  rows: number;
  files: number;
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
  to: string;
  productVersion: string;
  now: Date;
};

/**
 * Saves the whole installation into a new folder: every table as of one instant, then the files, then the manifest.
 * Works beside live traffic. Refuses a folder that is not empty, and a database user from whom rows are hidden.
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
    for (const table of await keptTables(client)) tables.push(await saveTable(client, table, to));
    await client.query('commit');
    const files = await saveFiles(backup.filesDir, path.join(to, 'files'));
    const secretKey = await saveKey(backup.secretKeyFile, to);
    const manifest = {
      format: 1,
      productVersion: backup.productVersion,
      takenAt: now.toISOString(),
      migrations,
      tables,
      files,
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

async function saveFiles(from: string, to: string): Promise<Manifest['files']> {
  if (!existsSync(from)) return [];
  const saved: Manifest['files'] = [];
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const inside = path.relative(from, path.join(entry.parentPath, entry.name));
    const target = path.join(to, inside);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(path.join(from, inside), target);
    await toDisk(target);
    saved.push({
      path: inside.split(path.sep).join('/'),
      size: (await stat(target)).size,
      digest: (await fileDigest(target))!,
    });
  }
  return saved;
}

async function saveKey(from: string | null, to: string): Promise<Manifest['secretKey']> {
  if (!from || !existsSync(from)) return null;
  const target = path.join(to, 'secret-key');
  await copyFile(from, target);
  return { digest: (await fileDigest(target))! };
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

async function reportOf(to: string, { takenAt, tables, files, secretKey }: Manifest): Promise<BackupReport> {
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
    size: sum([...packed, ...files.map((file) => file.size)]),
    secretKeyIncluded: secretKey !== null,
  };
}
