/** `npm start`: installs what is missing, builds what is stale, then runs the product on Node 24. */
import './stop-with-parent.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureWebBuilt } from './build-web.mjs';
import { ensureInstalled } from './install.mjs';
import { node24, root, toolEnvironment } from './places.mjs';
import { become } from './run.mjs';

try {
  await ensureInstalled();
  await ensureWebBuilt();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const stopWithParent = pathToFileURL(join(root, 'scripts', 'stop-with-parent.mjs')).href;
const flags = ['--disable-proto=delete', '--import', stopWithParent];
await become(node24, [...flags, join(root, 'src', 'main.ts'), ...process.argv.slice(2)], {
  env: toolEnvironment(),
});
