import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './embedded-cluster.ts';
import { commandOf, hasGone, lifeOf } from './process-life.ts';

export type Postmaster = { pid: number; port: number; ready: boolean };

/** Settings of PostgreSQL by their names. */
export type Settings = Readonly<Record<string, string | number>>;

const keptLogBytes = 10_000_000;
const patienceMs = 30_000;

/** The PostgreSQL that runs on the cluster's files, undefined when none lives. */
export function livingPostmaster(cluster: Cluster): Postmaster | undefined {
  const noted = notedPostmaster(cluster);
  if (!noted || lifeOf(noted.pid) === undefined) return undefined;
  return commandOf(noted.pid)?.includes(cluster.files) === false ? undefined : noted;
}

/** Starts PostgreSQL on a free port of 127.0.0.1 and resolves when it takes connections; `own` settings go before the usual. */
export async function launchPostmaster(cluster: Cluster, own: Settings = {}): Promise<Postmaster> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    // A pid that another program got since would make PostgreSQL refuse to start.
    if (!livingPostmaster(cluster)) rmSync(pidFile(cluster), { force: true });
    const outcome = await tryLaunch(cluster, flags(cluster, { port: await freePort(), ...own }));
    if (typeof outcome !== 'string') return outcome;
    // Back ends of a killed postmaster take a moment to notice; a free port may be taken meanwhile.
    const passing = /shared memory block|address already in use|could not bind/i.test(outcome);
    if (!passing || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${outcome}`);
    await pause(250);
  }
}

/** Waits for a postmaster that is starting; one that is stopping gives undefined when it has gone. */
export async function readyPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  for (;;) {
    const living = livingPostmaster(cluster);
    if (!living || living.ready) return living;
    await pause(25);
  }
}

/** A fast, clean stop; after half a minute an immediate one, from which PostgreSQL recovers by its log. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (lifeOf(pid) !== undefined) process.kill(pid, signal);
    if (await hasGone(pid, patienceMs)) return;
  }
}

function pidFile(cluster: Cluster): string {
  return join(cluster.files, 'postmaster.pid');
}

/** Lines of postmaster.pid: 1 pid, 4 port, 8 status. */
function notedPostmaster(cluster: Cluster): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** A process group and a log file of its own: Ctrl-C and the end of our process do not tear it down half-way. */
async function tryLaunch(cluster: Cluster, args: string[]): Promise<Postmaster | string> {
  const logFile = join(cluster.home, 'postgres.log');
  const written = turnedLog(logFile);
  const output = openSync(logFile, 'a', 0o600);
  const child = spawn(cluster.binaries.postgres, args, {
    ...cluster.account,
    cwd: cluster.home,
    env: {},
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(readFileSync(logFile).subarray(written).toString()));
  });
  for (;;) {
    const outcome = await Promise.race([failed, pause(20)]);
    if (outcome !== undefined) return outcome;
    const noted = notedPostmaster(cluster);
    if (noted?.ready && noted.pid === child.pid) {
      // Its end is no longer a failed start, and the log may be gone by then.
      child.removeAllListeners('exit');
      return noted;
    }
  }
}

/** The size of the log so far; a large one is put aside first. */
function turnedLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < keptLogBytes) return size;
  renameSync(file, `${file}.1`);
  return 0;
}

function flags(cluster: Cluster, own: Settings): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: 1.1,
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...own,
  };
  const asFlags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster.files, ...asFlags];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
