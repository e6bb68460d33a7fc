/** `npm run -s mingdou -- <verb>`: the command line, on Node 24. Nothing but the verb's answer reaches stdout. */
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { node24, root, toolEnvironment } from './places.mjs';
import { become } from './run.mjs';

try {
  await ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
// npm runs scripts in the project; files are named from where the user stands.
const isNpmScript = process.env.npm_lifecycle_event === 'mingdou';
const cwd = isNpmScript ? (process.env.INIT_CWD ?? root) : process.cwd();
await become(node24, ['--disable-proto=delete', join(root, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  cwd,
  env: toolEnvironment(),
});
