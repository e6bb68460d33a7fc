/** One database a test file: a copy of the template, made at the first call and dropped after the file's last test. */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, inject } from 'vitest';
import { createDatabase, dropDatabase } from '../database/create-database.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { secretKeyForTests } from './template-database.ts';

export type DatabaseForTests = {
  /** As the superuser, who sees everything: for looking behind the product's back. */
  adminUrl: string;
  secretKey: string;
  /** As crm_app, under real row-level security. */
  database: Database;
  /** As crm_worker. */
  workerDatabase: Database;
};

let opened: Promise<DatabaseForTests> | undefined;
let closing = async (): Promise<void> => {};

/** The file's database; every call gives the same. */
export function databaseForTests(): Promise<DatabaseForTests> {
  opened ??= open();
  return opened;
}

/** A further copy that one test may spoil; `drop` it afterwards. */
export async function scratchDatabase(): Promise<{ adminUrl: string; drop: () => Promise<void> }> {
  const adminUrl = inject('adminUrl');
  const name = `mingdou_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const { url } = await copied(adminUrl, name, inject('templateDatabase'));
  return { adminUrl: url, drop: () => dropDatabase(adminUrl, name) };
}

async function open(): Promise<DatabaseForTests> {
  const { adminUrl, drop } = await scratchDatabase();
  const secretKey = secretKeyForTests;
  const database = openDatabase({ adminUrl, secretKey, role: 'crm_app', connections: 6 });
  const workerDatabase = openDatabase({ adminUrl, secretKey, role: 'crm_worker', connections: 3 });
  closing = async () => {
    await Promise.all([database.close(), workerDatabase.close()]);
    await drop();
  };
  return { adminUrl, secretKey, database, workerDatabase };
}

afterAll(async () => {
  await opened?.catch(() => {});
  await closing();
});

const attempts = 50;

/** A template that another run looks at just now cannot be copied: wait and try again. */
async function copied(adminUrl: string, name: string, template: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await createDatabase(adminUrl, name, template);
    } catch (error) {
      if (attempt === attempts || (error as { code?: string }).code !== '55006') throw error;
      await setTimeout(100);
    }
  }
}
