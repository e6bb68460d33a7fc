/** One installation: its settings, its database brought up to date and checked, its two pools. */
import {
  checkDatabaseSafety,
  migrate,
  openDatabase,
  reachDatabase,
  requestConnections,
  type Config,
  type Database,
  type Logger,
} from './platform/server/index.ts';

export type Installation = {
  config: Config;
  logger: Logger;
  adminUrl: string;
  embedded: boolean;
  /** For requests. */
  database: Database;
  /** For jobs, the relay and commands. */
  workerDatabase: Database;
  close(): Promise<void>;
};

/** Reaches the database, migrates it, refuses to go on over a hole in its row-level security, and opens the pools. */
export async function openInstallation(
  config: Config,
  logger: Logger,
  options: { join?: boolean; onLost?: () => void } = {},
): Promise<Installation> {
  const reached = await reachDatabase(config, logger, options);
  await migrate(reached.adminUrl, config.secretKey);
  await checkDatabaseSafety(reached.adminUrl, config.secretKey);
  const open = (role: 'crm_app' | 'crm_worker', connections: number) =>
    openDatabase({ adminUrl: reached.adminUrl, secretKey: config.secretKey, role, connections });
  const database = open('crm_app', requestConnections);
  const workerDatabase = open('crm_worker', 6);
  return {
    config,
    logger,
    adminUrl: reached.adminUrl,
    embedded: reached.embedded,
    database,
    workerDatabase,
    close: async () => {
      await Promise.all([database.close(), workerDatabase.close()]);
      await reached.close();
    },
  };
}
