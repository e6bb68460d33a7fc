/** One real PostgreSQL for a test run: DATABASE_URL's, else an embedded one in a folder that is removed after. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../database/embedded.ts';
import { prepareTemplate } from './template-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the database `postgres`. */
    adminUrl: string;
    /** The migrated database that each test worker copies. */
    templateDatabase: string;
    /** A folder of this run, gone after it. */
    runFolder: string;
  }
}

/** Called by vitest before the tests; what it returns is called after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  const runFolder = mkdtempSync(join(tmpdir(), 'mingdou-run-'));
  const end = async () => {
    await server.stop();
    rmSync(runFolder, { recursive: true, force: true });
  };
  try {
    project.provide('runFolder', runFolder);
    project.provide('adminUrl', server.adminUrl);
    project.provide('templateDatabase', await prepareTemplate(server.adminUrl));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

/** A crash of the machine may take the tests' data. */
const carefree = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function testServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const outside = process.env.DATABASE_URL;
  if (outside) return { adminUrl: outside, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'mingdou-test-'));
  const { adminUrl, stop } = await startEmbeddedPostgres({ dataDir, log: () => {}, settings: carefree });
  return {
    adminUrl,
    stop: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
