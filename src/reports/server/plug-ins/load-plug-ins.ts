/** The plug-ins of an installation: one folder each in the folder that PLUGINS_DIR names, read once at the start. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cube } from '../../../insights/model/measure.ts';
import { plugIn } from '../../model/grid/formula/plug-in-functions.ts';
import { toldBlockSchema, type DeclaredBlock } from '../../model/plug-ins/declared-block.ts';
import { unknownMember } from '../../model/plug-ins/unknown-member.ts';
import { functionsOfAll, readPlugIn, type PlugIn, type ToldPlugIn } from '../../model/plug-ins/plug-in.ts';

const moduleName = 'plug-in.js';
const idPattern = /^[a-z0-9][a-z0-9-]{0,59}$/;

type Loaded = { id: string; source: Buffer; plugIn: PlugIn };

let loaded: readonly Loaded[] = [];

/**
 * Reads the folder (null: there are none), and adds what its plug-ins declare over the measures of the product. Throws a sentence
 * that names the plug-in and what is wrong with it: an installation does not start with half of its functions and blocks.
 */
export async function loadPlugIns(folder: string | null, cubes: readonly Cube[]): Promise<void> {
  const found: Loaded[] = [];
  for (const id of folder === null ? [] : await foldersIn(folder))
    await inWords(id, async () => {
      const one = await loadOne(id, path.join(folder!, id, moduleName));
      const fault = unknownMember(one.plugIn.blocks, cubes);
      if (fault) throw new Error(fault);
      found.push(one);
      functionsOfAll(found.map(({ plugIn }) => plugIn));
    });
  loaded = found;
  plugIn(functionsOfAll(found.map(({ plugIn }) => plugIn)));
}

/** What is told of them to those who use reports. */
export function tellPlugIns(): ToldPlugIn[] {
  return loaded.map(({ id, source, plugIn: { name, version, functions, blocks } }) => ({
    id,
    name,
    version,
    address: functions.length > 0 ? `/plug-ins/${id}/${moduleName}?v=${digestOf(source)}` : null,
    functions: functions.map(({ name, label, takes, gathers, gives }) => ({
      name,
      label,
      takes,
      gathers,
      gives,
    })),
    blocks: blocks.map((block) => toldBlockSchema.parse(block)),
  }));
}

/** The module as it was read at the start; undefined: there is no such plug-in, or nothing of it runs in browsers. */
export function findPlugInModule(id: string): Buffer | undefined {
  return loaded.find((one) => one.id === id && one.plugIn.functions.length > 0)?.source;
}

/** The block of an installed plug-in. */
export function findPlugInBlock(id: string, name: string): DeclaredBlock | undefined {
  return loaded.find((one) => one.id === id)?.plugIn.blocks.find((block) => block.name === name);
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => idPattern.test(name)).toSorted();
}

async function loadOne(id: string, file: string): Promise<Loaded> {
  const source = await readFile(file);
  const module: unknown = await import(pathToFileURL(file).href);
  return { id, source, plugIn: readPlugIn(module) };
}

async function inWords(id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The plug-in ${id} cannot be loaded: ${reason}`, { cause: error });
  }
}

function digestOf(source: Buffer): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}
