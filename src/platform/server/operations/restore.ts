import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { operationRefusals } from '../../model/operation-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { copyIn, copyOut } from '../database/copy.ts';
import { migrate } from '../database/migrate.ts';
import { checkBackup } from './check-backup.ts';
import {
  keptTables,
  migrationTable,
  plainText,
  readStatement,
  writeStatement,
  type KeptTable,
} from './kept-tables.ts';
import { tableFile, type Manifest } from './manifest.ts';

export type RestoreReport = {
  from: string;
  takenAt: string;
  /** The version of the product that took the backup. */
  productVersion: string;
  tables: number;
  rows: number;
  files: number;
  /** Files that were gone already when the backup was taken. */
  lostFiles: number;
  /** Migrations newer than the backup, applied after its rows were in. */
  migrated: string[];
  /** The backup's own key was put in place; the product is to be started anew with it. */
  secretKeyRestored: boolean;
};

export type Restore = {
  adminUrl: string;
  secretKey: string;
  filesDir: string;
  /** The embedded installation's key file; null when SECRET_KEY is given from outside. */
  secretKeyFile: string | null;
  from: string;
};

/**
 * Restores a backup into an empty database and folder: checks every part of it first, makes the backup's own schema, copies
 * the rows, compares them by count and digest, then migrates to today's schema. Refuses a target with rows or files, a
 * damaged backup, and one of a newer version. Until the rows are in and compared nothing of them can be seen.
 */
export async function restore(wanted: Restore): Promise<RestoreReport> {
  const { adminUrl, from, filesDir } = wanted;
  const manifest = await checkBackup(from);
  await refuseFilledTarget(adminUrl, filesDir);
  await refuseNewerTarget(adminUrl, manifest);
  const keyFile = manifest.secretKey ? wanted.secretKeyFile : null;
  const secretKey = keyFile ? await restoreKey(from, keyFile) : wanted.secretKey;
  await migrate(adminUrl, secretKey, manifest.migrations.at(-1)?.name);
  for (const file of manifest.files)
    await restoreFile(path.join(from, 'files', file.path), path.join(filesDir, file.path));
  await restoreTables(adminUrl, from, manifest);
  const { applied } = await migrate(adminUrl, secretKey);
  return {
    from,
    takenAt: manifest.takenAt,
    productVersion: manifest.productVersion,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.length,
    lostFiles: manifest.lost.length,
    migrated: applied,
    secretKeyRestored: keyFile !== null,
  };
}

async function connected<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database just made, or one that was migrated and never used. */
async function refuseFilledTarget(adminUrl: string, filesDir: string): Promise<void> {
  if (existsSync(filesDir) && (await readdir(filesDir)).length > 0)
    refuse(operationRefusals.targetNotEmpty, { place: filesDir });
  await connected(adminUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables.rows.filter((table) => table.name !== migrationTable)) {
      const held = await client.query(`select 1 from public.${pg.escapeIdentifier(name)} limit 1`);
      if (held.rowCount) refuse(operationRefusals.targetNotEmpty, { place: name });
    }
  });
}

/** Rows of an older schema must pass through the migrations that came after it: they go in before those. */
async function refuseNewerTarget(adminUrl: string, { migrations }: Manifest): Promise<void> {
  await connected(adminUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.migration') is not null as there`,
    );
    if (!rows[0]?.there) return;
    const newer = await client.query<{ name: string }>('select name from migration where name > $1 limit 1', [
      migrations.at(-1)?.name ?? '',
    ]);
    if (newer.rows[0]) refuse(operationRefusals.targetNotEmpty, { place: newer.rows[0].name });
  });
}

async function restoreKey(from: string, keyFile: string): Promise<string> {
  await mkdir(path.dirname(keyFile), { recursive: true });
  await copyFile(path.join(from, 'secret-key'), keyFile);
  await chmod(keyFile, 0o600);
  return (await readFile(keyFile, 'utf8')).trim();
}

async function restoreTables(adminUrl: string, from: string, { tables }: Manifest): Promise<void> {
  const saved = new Map(tables.map((table) => [table.name, table]));
  await connected(adminUrl, async (client) => {
    await client.query(plainText);
    await client.query('begin');
    const kept = await keptTables(client);
    for (const { name } of kept) {
      const rows = createReadStream(path.join(from, tableFile(name))).pipe(createGunzip());
      await copyIn(client, writeStatement(saved.get(name)!), rows);
    }
    for (const table of kept) await compareTable(client, table, saved.get(table.name)!);
    await client.query('commit');
    await client.query('analyze');
  });
}

async function compareTable(
  client: pg.Client,
  table: KeptTable,
  before: Manifest['tables'][number],
): Promise<void> {
  const digest = createHash('sha256');
  const rows = await copyOut(client, readStatement(table), (chunk) => void digest.update(chunk));
  if (rows !== before.rows || digest.digest('hex') !== before.digest)
    refuse(operationRefusals.notRestored, { table: table.name });
}

async function restoreFile(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
}
