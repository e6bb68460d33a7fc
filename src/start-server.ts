/** Puts the domains together and serves them: endpoints, web app, health, API description. */
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeDemoCompany } from '../db/demo/write-demo-company.ts';
import { contracts, openContracts } from './contracts.ts';
import { equipOrganisation } from './equip-organisation.ts';
import { createAuthentication, entryUseCases } from './identity/server/index.ts';
import { entryContract } from './identity/model/contract.ts';
import type { Installation } from './installation.ts';
import {
  createApp,
  describeApi,
  migrationNames,
  receiveFileInto,
  sendFile,
  serveContract,
  serveOpenContract,
  serveStream,
  serveWeb,
  type Config,
  type Database,
  type Serving,
} from './platform/server/index.ts';
import { startBackground } from './start-background.ts';
import { useCasesOf } from './use-cases.ts';
import { visibleRecords } from './visible-records.ts';

export type RunningServer = { url: string; close(): Promise<void> };

const largestUpload = 200 * 1024 * 1024;
const builtWeb = path.resolve(import.meta.dirname, '../dist/web');

/** Makes the demo company when it is due, starts what runs in the background, and listens. */
export async function startServer(installation: Installation): Promise<RunningServer> {
  const { config, database } = installation;
  const demo = await prepareDemo(installation);
  const background = config.role === 'http' ? null : await startBackground(installation);
  if (config.role === 'worker') return { url: '(worker)', close: async () => background?.close() };
  const app = await createServer(installation, demo);
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const url = config.baseUrl ?? `http://${config.host}:${port}`;
  baseUrls.set(database, url);
  return {
    url,
    close: async () => {
      await app.close();
      await background?.close();
    },
  };
}

/** Known once the server listens; links are made from it alone. */
const baseUrls = new WeakMap<Database, string>();

/** Is there one-click entry: on a loopback address, with a demo company, made now when nothing is there yet. */
async function prepareDemo({ config, database, embedded, logger }: Installation): Promise<boolean> {
  const organisations = await database.listOrganisations();
  const wanted =
    config.demo ?? (embedded && (organisations.length === 0 || organisations.some((one) => one.demo)));
  if (!wanted) return false;
  if (!isLoopback(config)) throw new Error('DEMO=1 is for loopback addresses only: anybody could enter');
  if (!organisations.some((one) => one.demo)) {
    logger.info('making the demo company');
    await makeDemoCompany(database);
  }
  return true;
}

function isLoopback({ host }: Config): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

async function createServer(installation: Installation, demo: boolean): Promise<FastifyInstance> {
  const { config, database, logger } = installation;
  const app = await createApp(logger);
  const { authenticate, forget } = createAuthentication(database);
  const baseUrl = () => config.baseUrl ?? baseUrls.get(database) ?? `http://${config.host}:${config.port}`;
  const receiveFile = receiveFileInto(path.join(config.dataDir, 'uploads'), largestUpload);
  const serving: Serving = { database, authenticate, receiveFile, sendFile };
  serveOpenContract(
    app,
    entryContract,
    entryUseCases({ database, baseUrl, demo, equip: equipOrganisation, forget }),
  );
  for (const { contract, useCases } of useCasesOf({ baseUrl, dataDir: config.dataDir }))
    serveContract(app, serving, contract, useCases);
  serveStream(app, { database, authenticate, isVisible: visibleRecords, log: logger });
  serveHealth(app, installation);
  app.get('/openapi.json', async () => describeApi({ ...openContracts, ...contracts }, baseUrl()));
  await serveWeb(app, config.webDir ?? builtWeb);
  return app;
}

function serveHealth(app: FastifyInstance, { database }: Installation): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_, reply) => {
    const [applied, known] = await Promise.all([
      database.appliedMigrations().catch((): string[] => []),
      migrationNames(),
    ]);
    const ready = known.every((name) => applied.includes(name));
    return reply.status(ready ? 200 : 503).send({ ready });
  });
}
