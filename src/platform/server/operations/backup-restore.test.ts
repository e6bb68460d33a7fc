import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { equipForDeals } from '../../../deals/server/equip-organisation.ts';
import { createOrganisation } from '../../../identity/server/create-organisation.ts';
import { createDatabase, dropDatabase } from '../database/create-database.ts';
import { migrationNames } from '../database/migrate.ts';
import { databaseForTests } from '../testing/database-for-tests.ts';
import { inWork, systemPrincipal } from '../work.ts';
import { backUp, type BackupReport } from './backup.ts';
import { sha256 } from './manifest.ts';
import { restore } from './restore.ts';
import { changed, contract, someDeals, someFiles } from './testing/rows-to-save.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingdou-backup-'));
const filesDir = path.join(folder, 'files');
const keyFile = path.join(folder, 'secret-key');
const key = 'dev-secret-key-0123456789-abcdefghijkl';
let report: BackupReport;
let orgId: string;
const made: string[] = [];

const storedAt = (content: Buffer) => path.join(orgId, sha256(content));

async function emptyDatabase(): Promise<string> {
  const name = `mingdou_restore_${process.pid}_${randomBytes(4).toString('hex')}`;
  made.push(name);
  return (await createDatabase(inject('adminUrl'), name)).url;
}

async function ask<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const backupAt = (name: string) => path.join(folder, name);

function restoreInto(adminUrl: string, from: string, into = `target-${randomBytes(3).toString('hex')}`) {
  const dataDir = path.join(folder, into);
  return restore({
    adminUrl,
    secretKey: key,
    filesDir: path.join(dataDir, 'files'),
    secretKeyFile: path.join(dataDir, 'secret-key'),
    from,
  });
}

async function takeBackup(name: string, allowLostFiles = false) {
  const { adminUrl } = await databaseForTests();
  return backUp({
    allowLostFiles,
    adminUrl,
    filesDir,
    secretKeyFile: keyFile,
    to: backupAt(name),
    productVersion: '0.1.0',
    now: new Date('2026-11-01T00:00:00Z'),
  });
}

beforeAll(async () => {
  const { database } = await databaseForTests();
  mkdirSync(path.join(filesDir, '导入'), { recursive: true });
  writeFileSync(path.join(filesDir, '导入', '客户.csv'), '名称\n明斗科技\n');
  writeFileSync(keyFile, `${key}\n`, { mode: 0o600 });
  const created = await createOrganisation(
    database,
    { name: '明斗科技', adminName: '王敏', adminEmail: `${randomBytes(4).toString('hex')}@example.com` },
    (work) => equipForDeals(work, 'zh-CN'),
  );
  orgId = created.orgId;
  await inWork(database, systemPrincipal(orgId), 'test', someDeals);
  await inWork(database, systemPrincipal(orgId), 'test', (work) => someFiles(work, folder));
  report = await takeBackup('whole');
});

afterAll(async () => {
  for (const name of made) await dropDatabase(inject('adminUrl'), name);
  rmSync(folder, { recursive: true, force: true });
});

test('a backup tells what it holds, and that an embedded key lies in it', () => {
  expect(report).toMatchObject({
    takenAt: '2026-11-01T00:00:00.000Z',
    files: 3,
    lostFiles: 0,
    secretKeyIncluded: true,
  });
  expect(report.tables).toBeGreaterThan(30);
  expect(report.rows).toBeGreaterThan(1200);
  expect(statSync(path.join(backupAt('whole'), 'tables/deal.copy.gz')).mode & 0o077).toBe(0);
});

test('after a restore each row of the organisation is what it was, and its files and key are back', async () => {
  const source = (await databaseForTests()).adminUrl;
  const target = await emptyDatabase();
  const told = await restoreInto(target, backupAt('whole'), 'mine');
  expect(told).toMatchObject({
    rows: report.rows,
    tables: report.tables,
    files: 3,
    lostFiles: 0,
    secretKeyRestored: true,
    migrated: [],
  });
  for (const table of [
    'deal',
    'stage_event',
    'deal_fact',
    'visit_fact',
    'role_permission',
    'file',
    'file_version',
    'audit_entry',
    'outbox',
  ]) {
    const everything = `select to_jsonb(t)::text as row from ${table} t where tenant_id = $1 order by 1`;
    const before = await ask(source, everything, [orgId]);
    expect(before.length, table).toBeGreaterThan(0);
    expect(await ask(target, everything, [orgId]), table).toEqual(before);
  }
  expect(readFileSync(path.join(folder, 'mine/files/导入/客户.csv'), 'utf8')).toBe('名称\n明斗科技\n');
  for (const { content } of [contract, changed])
    expect(readFileSync(path.join(folder, 'mine/files', storedAt(content)))).toEqual(content);
  expect(readFileSync(path.join(folder, 'mine/secret-key'), 'utf8').trim()).toBe(key);
  const guarded = await ask(
    target,
    `select 1 from pg_policies where tablename = 'deal' and policyname = 'tenant'`,
  );
  expect(guarded).toHaveLength(1);
});

test('a restore refuses a database that holds rows, and touches none of them', async () => {
  const target = await emptyDatabase();
  await restoreInto(target, backupAt('whole'));
  await expect(restoreInto(target, backupAt('whole'))).rejects.toMatchObject({
    code: 'restore_target_not_empty',
  });
  expect(await ask(target, 'select id from organisation')).toEqual([{ id: orgId }]);
});

test('a damaged backup is refused before the target is touched: a table, a file, the manifest, the key', async () => {
  const parts = [
    'tables/deal.copy.gz',
    'files/导入/客户.csv',
    path.join('files', storedAt(contract.content)),
    'manifest.json',
    'secret-key',
  ];
  for (const [index, part] of parts.entries()) {
    const name = `damaged-${index}`;
    await takeBackup(name);
    const file = path.join(backupAt(name), part);
    appendFileSync(file, part.endsWith('gz') ? Buffer.from([0]) : ' ');
    const target = await emptyDatabase();
    await expect(restoreInto(target, backupAt(name)), part).rejects.toMatchObject({ code: 'backup_damaged' });
    rmSync(file);
    const code = part === 'manifest.json' ? 'backup_not_found' : 'backup_damaged';
    await expect(restoreInto(target, backupAt(name)), part).rejects.toMatchObject({ code });
    expect(await ask(target, `select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
  }
});

test('a backup whose rows were changed with their digests is still found out after the restore', async () => {
  const { gunzipSync, gzipSync } = await import('node:zlib');
  await takeBackup('forged');
  const file = path.join(backupAt('forged'), 'tables/loss_reason.copy.gz');
  const text = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean).toReversed().join('\n');
  const packed = gzipSync(`${text}\n`);
  writeFileSync(file, packed);
  const manifest = JSON.parse(readFileSync(path.join(backupAt('forged'), 'manifest.json'), 'utf8'));
  const entry = manifest.tables.find((table: { name: string }) => table.name === 'loss_reason');
  Object.assign(entry, { digest: sha256(`${text}\n`), packed: sha256(packed) });
  const sealed = JSON.stringify(manifest);
  writeFileSync(path.join(backupAt('forged'), 'manifest.json'), sealed);
  writeFileSync(path.join(backupAt('forged'), 'manifest.sha256'), sha256(sealed));
  const target = await emptyDatabase();
  await expect(restoreInto(target, backupAt('forged'))).rejects.toMatchObject({ code: 'restore_differs' });
  expect(await ask(target, 'select 1 from organisation')).toEqual([]);
});

test('a backup of a newer version is refused by the name of the migration that is not known here', async () => {
  await takeBackup('newer');
  const manifest = JSON.parse(readFileSync(path.join(backupAt('newer'), 'manifest.json'), 'utf8'));
  manifest.migrations.push({ name: '9999_tomorrow.sql', digest: sha256('tomorrow') });
  const sealed = JSON.stringify(manifest);
  writeFileSync(path.join(backupAt('newer'), 'manifest.json'), sealed);
  writeFileSync(path.join(backupAt('newer'), 'manifest.sha256'), sha256(sealed));
  await expect(restoreInto(await emptyDatabase(), backupAt('newer'))).rejects.toMatchObject({
    code: 'backup_newer_schema',
    values: { migration: '9999_tomorrow.sql' },
  });
});

test('a file that rows speak of and that is gone or damaged stops the backup, unless that is allowed', async () => {
  const place = path.join(filesDir, storedAt(contract.content));
  for (const [name, harm] of [
    ['gone', () => rmSync(place)],
    ['changed', () => writeFileSync(place, '第一版，改过')],
  ] as const) {
    harm();
    await expect(takeBackup(name)).rejects.toMatchObject({
      code: 'backup_files_missing',
      values: { count: 1, path: storedAt(contract.content).split(path.sep).join('/') },
    });
    expect(existsSync(path.join(backupAt(name), 'manifest.json'))).toBe(false);
    expect(await takeBackup(`${name}-allowed`, true)).toMatchObject({ lostFiles: 1 });
    writeFileSync(place, contract.content);
  }
  const restored = await restoreInto(await emptyDatabase(), backupAt('gone-allowed'));
  expect(restored).toMatchObject({ files: 2, lostFiles: 1 });
});

test('a backup refuses a folder in use and a folder inside the files it copies', async () => {
  await expect(takeBackup('whole')).rejects.toMatchObject({ code: 'backup_folder_not_empty' });
  await expect(takeBackup('files/backup')).rejects.toMatchObject({ code: 'backup_inside_files' });
  expect(existsSync(path.join(filesDir, 'backup'))).toBe(false);
});

test('a database user from whom rows are hidden cannot take a backup that would lack them', async () => {
  const { adminUrl } = await databaseForTests();
  const role = `half_blind_${randomBytes(4).toString('hex')}`;
  await ask(adminUrl, `create role ${role} login password 'half-blind'`);
  await ask(adminUrl, `grant crm_owner to ${role}`);
  await ask(adminUrl, `grant select on migration to ${role}`);
  const url = new URL(adminUrl);
  url.username = role;
  url.password = 'half-blind';
  try {
    const wanted = {
      adminUrl: url.href,
      filesDir,
      secretKeyFile: null,
      to: backupAt('half'),
      productVersion: '0.1.0',
      now: new Date(),
    };
    await expect(backUp(wanted)).rejects.toMatchObject({ code: 'backup_sees_too_little' });
    expect(existsSync(path.join(backupAt('half'), 'manifest.json'))).toBe(false);
  } finally {
    await ask(adminUrl, `drop owned by ${role}`);
    await ask(adminUrl, `drop role ${role}`);
  }
});

test('a backup names every migration that made its schema', async () => {
  const manifest = JSON.parse(readFileSync(path.join(backupAt('whole'), 'manifest.json'), 'utf8'));
  expect(manifest.migrations.map((one: { name: string }) => one.name)).toEqual(await migrationNames());
});
