/**
 * Run after a change of dependencies: `node scripts/repair-lock.mjs`.
 * A registry may not hold the binaries of every platform; the lock then names optional packages it does not
 * describe, and `npm ci` refuses it. The names without a description are taken out, the others stay.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const removed = Object.keys(lock.packages).flatMap((path) => dropUndescribed(lock.packages, path));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${removed.length} undescribed optional packages taken out of package-lock.json\n`);

function dropUndescribed(packages, path) {
  const optional = packages[path].optionalDependencies ?? {};
  const undescribed = Object.keys(optional).filter((name) => !isDescribed(packages, path, name));
  for (const name of undescribed) delete optional[name];
  return undescribed;
}

/** A package finds another in its own node_modules or in those of the packages around it. */
function isDescribed(packages, path, name) {
  const inside = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (packages[inside]?.version) return true;
  return (
    path !== '' && isDescribed(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
  );
}
