/** One database a test file: a copy of the template, made at the first call and dropped after the file's last test (`close-database.ts`). */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
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

type Opened = DatabaseForTests & { drop: () => Promise<void> };

let opened: Promise<Opened> | undefined;

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

/** Ends the file's database; the next call makes another. */
export async function closeDatabase(): Promise<void> {
  const ending = await opened?.catch(() => undefined);
  opened = undefined;
  if (!ending) return;
  await Promise.all([ending.database.close(), ending.workerDatabase.close()]);
  await ending.drop();
}

async function open(): Promise<Opened> {
  const { adminUrl, drop } = await scratchDatabase();
  const secretKey = secretKeyForTests;
  const database = openDatabase({ adminUrl, secretKey, role: 'crm_app', connections: 6 });
  const workerDatabase = openDatabase({ adminUrl, secretKey, role: 'crm_worker', connections: 3 });
  return { adminUrl, secretKey, database, workerDatabase, drop };
}

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
