/** Where things are, whatever folder the command was called from. */
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
export const modules = join(root, 'node_modules');
export const node24 = join(modules, 'node', 'bin', 'node');

/** The environment in which `node` is Node 24 and the installed tools are at hand. */
export function toolEnvironment() {
  return { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) };
}

/** The environment without our own tools: the machine's Node and npm, which outlive a re-install. */
export function machineEnvironment() {
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
  return { ...process.env, PATH: outside.join(delimiter) };
}
