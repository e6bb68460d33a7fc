import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { operationRefusals } from '../../model/operation-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { migrationDigests } from '../database/migrate.ts';
import { fileDigest, readManifest, tableFile, type Manifest } from './manifest.ts';

/**
 * Reads a backup through without using it: the manifest, the schema it was taken from, every table and file by digest.
 * Refuses one that is unfinished, damaged, or from a schema this code does not know.
 */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const known = await migrationDigests();
  for (const { name, digest } of manifest.migrations) {
    if (known.get(name) !== digest) refuse(operationRefusals.newerSchema, { migration: name });
  }
  for (const { name, digest, packed } of manifest.tables) {
    const file = path.join(folder, tableFile(name));
    if ((await fileDigest(file)) !== packed || (await unpackedDigest(file)) !== digest) {
      refuse(operationRefusals.damaged, { part: tableFile(name) });
    }
  }
  for (const file of manifest.files) {
    const inside = path.join(folder, 'files', file.path);
    const strays = path.relative(path.join(folder, 'files'), inside).startsWith('..');
    if (strays || (await fileDigest(inside)) !== file.digest)
      refuse(operationRefusals.damaged, { part: file.path });
  }
  const { secretKey } = manifest;
  if (secretKey && (await fileDigest(path.join(folder, 'secret-key'))) !== secretKey.digest) {
    refuse(operationRefusals.damaged, { part: 'secret-key' });
  }
  return manifest;
}

async function unpackedDigest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file).pipe(createGunzip())) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
