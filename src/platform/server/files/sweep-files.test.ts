import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../model/identifier.ts';
import { databaseForTests } from '../testing/database-for-tests.ts';
import { inWork, systemPrincipal } from '../work.ts';
import { filesFolder, keepUpload, uploadsFolder } from './file-store.ts';
import { graceHours, sweepFiles } from './sweep-files.ts';

const { database, workerDatabase } = await databaseForTests();
const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-sweep-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const now = new Date();
const tenantId = newId();
const folder = path.join(filesFolder(dataDir), tenantId);

function place(dir: string, name: string, hoursOld: number): string {
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, name), name);
  const at = new Date(now.getTime() - hoursOld * 3_600_000);
  utimesSync(path.join(dir, name), at, at);
  return name;
}

const sweep = (known: readonly string[] = []) =>
  sweepFiles({
    database: workerDatabase,
    dataDir,
    keepers: [async (_, names) => names.filter((name) => known.includes(name))],
    now,
  });

test('what no row speaks of goes once it is old enough; the known, the young and what is not ours stay', async () => {
  const kept = place(folder, 'kept', graceHours + 1);
  place(folder, 'orphan', graceHours + 1);
  place(folder, 'young', graceHours - 1);
  place(path.join(filesFolder(dataDir), 'not-ours'), 'orphan', 1000);
  place(uploadsFolder(dataDir), 'broken-off', graceHours + 1);
  place(uploadsFolder(dataDir), 'under-way', 0);
  expect(await sweep([kept])).toBe(2);
  expect(readdirSync(folder).toSorted()).toEqual(['kept', 'young']);
  expect(readdirSync(path.join(filesFolder(dataDir), 'not-ours'))).toEqual(['orphan']);
  expect(readdirSync(uploadsFolder(dataDir))).toEqual(['under-way']);
});

test('a sweep waits for an upload whose row is not committed yet', async () => {
  const name = 'a'.repeat(64);
  const steps: string[] = [];
  const known: string[] = [];
  let swept: Promise<unknown> = Promise.resolve();
  await inWork(database, systemPrincipal(tenantId), 'test', async (work) => {
    place(uploadsFolder(dataDir), 'arrived', graceHours + 1);
    const upload = {
      path: path.join(uploadsFolder(dataDir), 'arrived'),
      name,
      size: 1,
      sha256: name,
      fields: {},
    };
    await keepUpload(work, dataDir, upload, name);
    swept = sweep(known).then(() => steps.push('swept'));
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = () => work.db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
    for (let turn = 0; turn < 20; turn += 1) await waiting();
    known.push(name);
    steps.push('committed');
  });
  await swept;
  expect(steps).toEqual(['committed', 'swept']);
  expect(readdirSync(folder)).toContain(name);
});
