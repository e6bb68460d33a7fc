/** Installs the packages of package-lock.json when they are missing or others than it names. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineEnvironment, modules, node24, root } from './places.mjs';
import { run } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.mingdou-installed');
// Told on the command line, because an outer `npm run -s` or NODE_ENV would decide otherwise.
const npmFlags = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** Resolves when everything is there; what npm says goes to stderr. Throws when it cannot be had. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (stamp() !== wanted) {
    if (!agreesWithLock()) await install();
    writeFileSync(stampFile, wanted);
  }
  await placeNode24();
}

function stamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

/** Whether somebody's own `npm ci` put there what the lock names (optional packages depend on the platform). */
function agreesWithLock() {
  const noteOfNpm = join(modules, '.package-lock.json');
  if (!existsSync(noteOfNpm)) return false;
  const there = JSON.parse(readFileSync(noteOfNpm, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
  return wanted.every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/** Without install scripts: the only one that matters is taken by hand, so that every machine goes the same way. */
async function install() {
  process.stderr.write('installing packages …\n');
  // The second way also takes a lock that npm finds incomplete (it may name packages the registry does not hold).
  if ((await npm(['ci', ...npmFlags], 'ignore')) === 0) return;
  if ((await npm(['install', '--no-save', ...npmFlags], 2)) === 0) return;
  throw new Error('The packages could not be installed: see the messages of npm above.');
}

/** The package `node` brings its program by an install script; npm scripts find it by the link. */
async function placeNode24() {
  if (!existsSync(node24)) {
    const options = { cwd: join(modules, 'node'), env: machineEnvironment(), stdio: ['ignore', 2, 2] };
    await run('node', ['installArchSpecificPackage'], options);
  }
  if (!existsSync(node24)) throw new Error(`Node 24 could not be placed at ${node24}.`);
  const link = join(modules, '.bin', 'node');
  if (!existsSync(link)) symlinkSync(join('..', 'node', 'bin', 'node'), link);
}

function npm(args, stderr) {
  return run('npm', args, { cwd: root, env: machineEnvironment(), stdio: ['ignore', stderr, stderr] });
}
