/** Builds the browser's part into dist/web when something it is made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, node24, root, toolEnvironment } from './places.mjs';
import { run } from './run.mjs';

const stampFile = join(root, 'dist', '.web-built');

export async function ensureWebBuilt() {
  const wanted = digestOfSources();
  const isFresh = existsSync(join(root, 'dist/web/index.html')) && stamp() === wanted;
  if (isFresh) return;
  process.stderr.write('building the web app …\n');
  rmSync(stampFile, { force: true });
  const vite = join(modules, 'vite', 'bin', 'vite.js');
  const options = {
    cwd: root,
    env: { ...toolEnvironment(), NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  };
  const code = await run(node24, [vite, 'build', '--logLevel', 'warn'], options);
  if (code !== 0) throw new Error('The web app could not be built: see the messages above.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, wanted);
}

function stamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

/** The server's files and the tests never reach the browser. */
function digestOfSources() {
  const digest = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => join('src', path))
    .filter((path) => /\.\w+$/.test(path) && !/[\\/]server[\\/]|\.test\.tsx?$/.test(path))
    .sort();
  for (const path of ['index.html', 'vite.config.ts', 'package-lock.json', ...sources]) {
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return digest.digest('hex');
}
