import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The user and group PostgreSQL runs under; undefined stands for our own. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root: then it runs under the owner of existing data,
 * else under `postgres`, else `nobody`.
 */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account) throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody.');
  return account;
}

/** Whether the account can reach every one of the paths (enter a folder, run or read a file). */
export function canReach(account: Account, ...paths: string[]): boolean {
  const question = 'for path; do test -r "$path" || test -x "$path" || exit 1; done';
  const asked = spawnSync('/bin/sh', ['-c', question, 'sh', ...paths], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

function findAccount(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
