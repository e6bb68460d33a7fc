import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { accountFor } from './embedded-account.ts';
import { openCluster, type Cluster } from './embedded-cluster.ts';
import {
  launchPostmaster,
  livingPostmaster,
  readyPostmaster,
  stopPostmaster,
  type Postmaster,
  type Settings,
} from './embedded-postmaster.ts';
import { lifeOf } from './process-life.ts';
import { takeRunLock } from './run-lock.ts';

export { AlreadyRunning } from './run-lock.ts';

export type EmbeddedPostgres = {
  /** The superuser's URL of the database `postgres`. */
  adminUrl: string;
  /** Stops PostgreSQL cleanly and gives the data folder back. May be called more than once. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that comes with the product on `dataDir`, made on first use.
 * A PostgreSQL that outlived a crashed run of ours is adopted. Throws AlreadyRunning while another run holds the folder.
 * `onLost` is called when it ends without having been stopped.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
  onLost?: () => void;
  /** Of PostgreSQL, where they differ from the product's: for a cluster whose data nobody will miss. */
  settings?: Settings;
}): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const release = takeRunLock(dataDir);
  try {
    const cluster = await openCluster(dataDir, accountFor(join(dataDir, 'postgres')), options.log);
    const postmaster = await runningPostmaster(cluster, options);
    return handleOf(cluster, postmaster, release, options.onLost);
  } catch (error) {
    release();
    throw error;
  }
}

async function runningPostmaster(
  cluster: Cluster,
  { log, settings }: { log: (line: string) => void; settings?: Settings },
): Promise<Postmaster> {
  if (livingPostmaster(cluster)) log('a PostgreSQL of an earlier run is still there: using it');
  return (await readyPostmaster(cluster)) ?? launchPostmaster(cluster, settings);
}

function handleOf(
  cluster: Cluster,
  { pid, port }: Postmaster,
  release: () => void,
  onLost?: () => void,
): EmbeddedPostgres {
  // When we end without stop() (an uncaught error), PostgreSQL is told to end as well.
  const tellToEnd = () => {
    if (livingPostmaster(cluster)?.pid === pid) process.kill(pid, 'SIGINT');
    release();
  };
  process.once('exit', tellToEnd);
  const watch = setInterval(() => {
    if (lifeOf(pid) !== undefined) return;
    clearInterval(watch);
    onLost?.();
  }, 500).unref();
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    clearInterval(watch);
    if (livingPostmaster(cluster)?.pid === pid) await stopPostmaster(pid);
    process.removeListener('exit', tellToEnd);
    release();
  };
  return { adminUrl: urlOf(cluster, port), stop: () => (stopping ??= stop()) };
}

/** The superuser's URL of the PostgreSQL that another run of ours has on this data folder. Throws when none is ready. */
export async function runningPostgresUrl(dataDir: string): Promise<string> {
  const cluster = await openCluster(
    realpathSync(dataDir),
    accountFor(join(realpathSync(dataDir), 'postgres')),
    () => {},
  );
  const postmaster = await readyPostmaster(cluster);
  if (!postmaster) throw new Error('the running Mingdou has no database yet: try again in a moment');
  return urlOf(cluster, postmaster.port);
}

function urlOf(cluster: Cluster, port: number): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
}
