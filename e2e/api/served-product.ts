/** The whole product as `npm start` serves it, without a network, over the test file's own database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll } from 'vitest';
import { createServer } from '../../src/create-server.ts';
import { equipOrganisation } from '../../src/equip-organisation.ts';
import { openSession } from '../../src/identity/server/sessions.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../src/identity/server/testing/organisation-for-tests.ts';
import { createLogger, readConfig } from '../../src/platform/server/index.ts';
import type { Principal } from '../../src/platform/model/principal.ts';
import { databaseForTests } from '../../src/platform/server/testing/database-for-tests.ts';

type Sent = {
  method: string;
  url: string;
  headers?: Record<string, string>;
  /** JSON unless it is text already. */
  body?: unknown;
};

export type Answer = {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** The JSON of the answer, or undefined when it is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  json: any;
};

export type ServedProduct = {
  app: FastifyInstance;
  dataDir: string;
  send(sent: Sent): Promise<Answer>;
  /** As the superuser, behind the product's back. */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
};

/** Builds the application; it and its folder are gone after the file's tests. */
export async function serveProduct(told: { metrics?: boolean; demo?: boolean } = {}): Promise<ServedProduct> {
  const { adminUrl, secretKey, database, workerDatabase } = await databaseForTests();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-api-'));
  const settings = { DATABASE_URL: adminUrl, SECRET_KEY: secretKey, DATA_DIR: dataDir, WEB_DIR: dataDir };
  const config = readConfig({ ...settings, METRICS: told.metrics ? '1' : '0' });
  const logger = createLogger('error');
  const app = await createServer(
    { config, logger, adminUrl, embedded: false, database, workerDatabase, close: async () => {} },
    { demo: told.demo ?? false, baseUrl: () => 'http://mingdou.test' },
  );
  await app.ready();
  const behind = new pg.Pool({ connectionString: adminUrl, max: 4 });
  afterAll(async () => {
    await app.close();
    await behind.end();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    app,
    dataDir,
    send: (sent) => sendTo(app, sent),
    query: async (text, values) => (await behind.query(text, values)).rows as Record<string, unknown>[],
  };
}

async function sendTo(app: FastifyInstance, { method, url, headers, body }: Sent): Promise<Answer> {
  const isText = typeof body === 'string' || Buffer.isBuffer(body);
  const answered = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { payload: isText ? body : JSON.stringify(body) }),
  });
  return {
    status: answered.statusCode,
    headers: answered.headers,
    text: answered.body,
    json: readJson(answered.body),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An organisation equipped as a new one is. */
export function newCompany(): Promise<OrganisationForTests> {
  return newOrganisation({ equip: equipOrganisation });
}

/** The headers of a browser in which this person is signed in. */
export async function browserOf(
  company: OrganisationForTests,
  person: Principal,
): Promise<Record<string, string>> {
  const secret = await company.as(company.system, (work) => openSession(work, person.userId ?? ''));
  return { cookie: `mingdou_session=${secret}`, 'x-mingdou': '1' };
}

/** The headers of a program with a key of this person. */
export async function programOf(
  company: OrganisationForTests,
  person: Principal,
  readOnly = false,
): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await company.keyOf(person, readOnly)}` };
}
