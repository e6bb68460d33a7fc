/** The whole application without its listening: endpoints, live channel, health, API description, web app. */
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveCalendarFeeds, serveCallReports } from './activities/server/index.ts';
import { phoneKinds, subjects } from './kinds.ts';
import { contracts, openContracts } from './contracts.ts';
import { equipOrganisation } from './equip-organisation.ts';
import { serveSignatures } from './contracts/server/index.ts';
import { createAuthentication, entryUseCases, serveOpenLinks } from './identity/server/index.ts';
import { serveCaptures } from './leads/server/index.ts';
import { serviceForms, servePortal } from './service/server/index.ts';
import { entryContract } from './identity/model/contract.ts';
import type { Installation } from './installation.ts';
import {
  createApp,
  describeApi,
  migrationNames,
  openEgress,
  openSafe,
  receiveFileInto,
  sendFile,
  serveContract,
  serveDocs,
  serveMetrics,
  serveOpenContract,
  serveStream,
  serveWeb,
  uploadsFolder,
  type Serving,
} from './platform/server/index.ts';
import { quoteForms, serveOpenQuotes } from './quotes/server/index.ts';
import { columns, insights } from './insights-of-product.ts';
import {
  publicForms,
  serveOpenReports,
  servePlugIns,
  servePublicForms,
  serveTelevisions,
  openTickets,
} from './reports/server/index.ts';
import { useCasesOf } from './use-cases.ts';
import { visibleRecords } from './visible-records.ts';

const builtWeb = path.resolve(import.meta.dirname, '../dist/web');

export type Opening = {
  /** One-click entry and founding from the page. */
  demo: boolean;
  /** The address that links are made from. */
  baseUrl: () => string;
};

/** Puts the domains together; a route that no contract entry guards throws. */
export async function createServer(
  installation: Installation,
  { demo, baseUrl }: Opening,
): Promise<FastifyInstance> {
  const { config, database, logger } = installation;
  const app = await createApp(logger);
  if (config.metrics) serveMetrics(app, database);
  const { authenticate, forget } = createAuthentication(database);
  const receiveFile = receiveFileInto(uploadsFolder(config.dataDir));
  const serving: Serving = { database, authenticate, receiveFile, sendFile, byColumns: columns.keeps };
  const entry = entryUseCases({ database, baseUrl, demo, equip: equipOrganisation, forget });
  serveOpenContract(app, entryContract, entry);
  await serveCaptures(app, { database, secretKey: config.secretKey });
  await serveOpenLinks(app, database, { ...quoteForms, ...serviceForms, ...publicForms });
  serveOpenQuotes(app, database);
  serveCalendarFeeds(app, database);
  servePortal(app, database);
  servePublicForms(app, database);
  await serveCallReports(app, { database, secretKey: config.secretKey, parts: { subjects, phoneKinds } });
  await serveSignatures(app, {
    database,
    secretKey: config.secretKey,
    dataDir: config.dataDir,
    egress: openEgress({ allow: config.egressAllow }),
  });
  for (const { contract, useCases } of useCasesOf({ ...config, baseUrl }))
    serveContract(app, serving, contract, useCases);
  serveStream(app, { database, authenticate, isVisible: visibleRecords, log: logger });
  serveTelevisions(app, {
    database,
    safe: openSafe(config.secretKey),
    tickets: openTickets(config.secretKey),
  });
  serveOpenReports(app, {
    database,
    insights,
    dataDir: config.dataDir,
    isVisible: visibleRecords,
    log: logger,
  });
  serveHealth(app, installation);
  serveDescription(app, baseUrl);
  servePlugIns(app);
  await serveWeb(app, config.webDir ?? builtWeb);
  return app;
}

function serveDescription(app: FastifyInstance, baseUrl: () => string): void {
  const all = { ...openContracts, ...contracts };
  app.get('/openapi.json', async () => describeApi(all, baseUrl()));
  serveDocs(app, all);
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
