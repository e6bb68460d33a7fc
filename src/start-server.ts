/** Makes the demo company when it is due, starts what runs in the background, and listens. */
import { makeDemoCompany } from '../db/demo/write-demo-company.ts';
import { createServer } from './create-server.ts';
import { cubes } from './insights-of-product.ts';
import type { Installation } from './installation.ts';
import type { Config } from './platform/server/index.ts';
import { loadPlugIns } from './reports/server/index.ts';
import { startBackground } from './start-background.ts';
import { startColumns } from './start-columns.ts';

export type RunningServer = { url: string; close(): Promise<void> };

/** Starts what the role asks for; resolves when it listens. */
export async function startServer(installation: Installation): Promise<RunningServer> {
  const { config } = installation;
  await loadPlugIns(config.pluginsDir, cubes);
  const demo = await prepareDemo(installation);
  let url = config.baseUrl ?? `http://${config.host}:${config.port}`;
  const background =
    config.role === 'http' ? null : await startBackground(installation, { baseUrl: () => url });
  if (config.role === 'worker') return { url: '(worker)', close: async () => background?.close() };
  const columns = startColumns(installation);
  const app = await createServer(installation, { demo, baseUrl: () => url });
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  url = config.baseUrl ?? `http://${config.host}:${port}`;
  return {
    url,
    close: async () => {
      await app.close();
      await columns?.close();
      await background?.close();
    },
  };
}

/** Is there one-click entry: on a loopback address, with a demo company, made now when nothing is there yet. */
async function prepareDemo({ config, database, embedded, logger }: Installation): Promise<boolean> {
  const organisations = await database.listOrganisations();
  const wanted =
    config.demo ?? (embedded && (organisations.length === 0 || organisations.some((one) => one.demo)));
  if (!wanted) return false;
  if (!isLoopback(config)) throw new Error('DEMO=1 is for loopback addresses only: anybody could enter');
  if (!organisations.some((one) => one.demo)) {
    logger.info('making the demo company');
    await makeDemoCompany(database, config.dataDir);
  }
  return true;
}

function isLoopback({ host }: Config): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
