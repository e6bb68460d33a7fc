/** The installation's database, wherever it is: embedded, or outside by DATABASE_URL. */
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createDatabase } from './create-database.ts';
import { AlreadyRunning, runningPostgresUrl, startEmbeddedPostgres } from './embedded.ts';

export type ReachedDatabase = {
  /** As the role that owns the schema: for migrations and the jobs' own tables, never for requests. */
  adminUrl: string;
  embedded: boolean;
  close(): Promise<void>;
};

const databaseName = 'mingdou';

/**
 * Starts the embedded database, or takes the outside one. `join` lets a command use the database of a server that is
 * running; a server itself throws AlreadyRunning instead.
 */
export async function reachDatabase(
  config: Config,
  logger: Logger,
  options: { join?: boolean; onLost?: () => void } = {},
): Promise<ReachedDatabase> {
  if (config.databaseUrl) return { adminUrl: config.databaseUrl, embedded: false, close: async () => {} };
  try {
    const postgres = await startEmbeddedPostgres({
      dataDir: config.dataDir,
      log: (line) => logger.info(line),
      ...(options.onLost && { onLost: options.onLost }),
    });
    const { url } = await createDatabase(postgres.adminUrl, databaseName);
    return { adminUrl: url, embedded: true, close: () => postgres.stop() };
  } catch (error) {
    if (!options.join || !(error instanceof AlreadyRunning)) throw error;
    const { url } = await createDatabase(await runningPostgresUrl(config.dataDir), databaseName);
    return { adminUrl: url, embedded: true, close: async () => {} };
  }
}
