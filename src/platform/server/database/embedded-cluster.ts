import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { canReach, type Account } from './embedded-account.ts';
import { runnableBinaries, type Binaries } from './embedded-binaries.ts';

/** A folder with PostgreSQL's files, the programs that run it, and the account they run under. */
export type Cluster = { home: string; files: string; password: string; binaries: Binaries; account: Account };

/** Where the system keeps what programs store, reachable by every account. */
const systemStore = '/var/lib';

/** The cluster of a data folder, made when there is none. A half-made one of a crashed start is thrown away. */
export async function openCluster(
  dataDir: string,
  account: Account,
  log: (line: string) => void,
): Promise<Cluster> {
  const home = join(dataDir, 'postgres');
  if (!lstatSync(home, { throwIfNoEntry: false })) await makeCluster(home, account, log);
  if (!existsSync(home))
    throw new Error(`${home} points to a folder that is missing: its data is elsewhere.`);
  return describe(realpathSync(home), account);
}

function describe(home: string, account: Account): Cluster {
  const files = join(home, 'data');
  if (!canReach(account, files)) {
    throw new Error(
      `${files} cannot be reached by uid ${account?.uid ?? process.getuid?.()}: move DATA_DIR.`,
    );
  }
  const password = readFileSync(join(home, 'password'), 'utf8');
  return { home, files, password, binaries: runnableBinaries(home, account), account };
}

async function makeCluster(home: string, account: Account, log: (line: string) => void): Promise<void> {
  log('creating the database (first run)');
  const unfinished = newHome(home, account);
  writeFileSync(join(unfinished, 'password'), randomBytes(24).toString('hex'), { mode: 0o600 });
  for (const path of [unfinished, join(unfinished, 'password')]) giveTo(account, path);
  await initialise(unfinished, account);
  if (dirname(unfinished) === dirname(home)) renameSync(unfinished, home);
  else {
    symlinkSync(unfinished, home);
    log(`the database lives in ${unfinished}: the account it runs under cannot enter ${dirname(home)}`);
  }
}

/** Beside its final place; in the system's store when the account cannot enter that (a closed home of root). */
function newHome(home: string, account: Account): string {
  const beside = `${home}.new`;
  rmSync(beside, { recursive: true, force: true });
  if (account) letThrough(dirname(home));
  if (canReach(account, dirname(home))) {
    mkdirSync(beside, { mode: 0o700 });
    return beside;
  }
  accessSync(systemStore);
  return mkdtempSync(join(systemStore, 'mingdou-'));
}

function letThrough(dataDir: string): void {
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
}

function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Words are ordered by code point: the order of Chinese by pinyin is the application's business. */
async function initialise(home: string, account: Account): Promise<void> {
  const { initdb } = runnableBinaries(home, account);
  // pg_trgm asks LC_CTYPE what a letter is: under plain C it drops all Chinese.
  const words = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8'];
  const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${join(home, 'password')}`];
  const flags = ['-D', join(home, 'data'), '-E', 'UTF8', ...words, ...access];
  await promisify(execFile)(initdb, flags, { ...account, cwd: home, env: {} });
}
