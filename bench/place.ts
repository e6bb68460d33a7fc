/** Where a bench runs: a PostgreSQL of its own with one large organisation in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createDatabase } from '../src/platform/server/database/create-database.ts';
import { startEmbeddedPostgres } from '../src/platform/server/database/embedded.ts';
import { migrate, openDatabase, type Database } from '../src/platform/server/index.ts';
import { makeCompany, findCompany, type Company } from './company.ts';
import { generateDeals } from './generate-deals.ts';

/** Deals of three years with all that became of them, or deals that are all still open. */
export type Shape = 'years' | 'open';

export type Place = {
  /** The product's own: what it keeps there (a copy by columns) is kept as long as the company. */
  productDir: string;
  /** The superuser's: no row-level security. */
  adminUrl: string;
  admin: pg.Client;
  secretKey: string;
  /** As the product's requests work: crm_app under row-level security, 16 connections. */
  database: Database;
  company: Company;
  deals: number;
  close(): Promise<void>;
};

const types = new pg.TypeOverrides();
types.setTypeParser(20, (text) => BigInt(text));

const secretKey = 'bench-only-0123456789-abcdefghijklmnop';

/** Starts PostgreSQL on `dataDir` (a passing folder when null) and makes the company with its deals when it is not there. */
export async function openPlace({
  deals,
  shape,
  dataDir,
}: {
  deals: number;
  shape: Shape;
  dataDir: string | null;
}): Promise<Place> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'mingdou-bench-'));
  const productDir = `${folder}-product`;
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {} });
  const { url, created } = await createDatabase(postgres.adminUrl, 'mingdou');
  await migrate(url, secretKey);
  const database = openDatabase({ adminUrl: url, secretKey, role: 'crm_app', connections: 16 });
  const admin = new pg.Client({ connectionString: url, types });
  await admin.connect();
  const company = created ? await makeCompany(database) : await findCompany(database);
  if (created) await generateDeals(url, company, { count: deals, shape });
  return {
    productDir,
    adminUrl: url,
    admin,
    secretKey,
    database,
    company,
    deals,
    close: async () => {
      await admin.end();
      await database.close();
      await postgres.stop();
      if (dataDir) return;
      for (const own of [folder, productDir]) rmSync(own, { recursive: true, force: true });
    },
  };
}
