/** Starts the product: config → database → demo company on first run → http, relay and worker by role. */
import { once } from 'node:events';
import { openInstallation } from './installation.ts';
import { AlreadyRunning, createLogger, readConfig } from './platform/server/index.ts';
import { startServer } from './start-server.ts';

const config = readConfig();
const logger = createLogger(config.logLevel);

async function run(): Promise<void> {
  const installation = await openInstallation(config, logger, { onLost: () => stop(1) });
  const server = await startServer(installation);
  process.stdout.write(`ready ${server.url}\n`);
  const signal = await Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
    once(process, 'disconnect'),
  ]);
  logger.info({ signal: signal[0] }, 'stopping');
  await server.close();
  await installation.close();
}

function stop(code: number): never {
  process.exit(code);
}

try {
  await run();
  stop(0);
} catch (error) {
  if (error instanceof AlreadyRunning) {
    process.stderr.write(`${error.message}\n`);
    stop(1);
  }
  logger.fatal({ err: error }, 'could not start');
  process.stderr.write(`${(error as Error).message}\n`);
  stop(1);
}
