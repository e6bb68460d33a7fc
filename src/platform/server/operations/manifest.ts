/** What a backup says of itself; written last, so that a backup that was cut short has none. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { operationRefusals } from '../../model/operation-refusals.ts';
import { refuse } from '../../model/refusal.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.literal(1),
  productVersion: z.string(),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), digest })),
  /** `digest` is of the rows' text, `packed` of the file as it lies in the backup. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      digest,
      packed: digest,
    }),
  ),
  files: z.array(z.object({ path: z.string(), size: z.number().int(), digest })),
  /** Contents that rows speak of and that were gone when the backup was taken, which somebody allowed. */
  lost: z.array(z.string()).default([]),
  secretKey: z.object({ digest }).nullable(),
});
export type Manifest = z.output<typeof manifestSchema>;

const fileName = 'manifest.json';
const sealName = 'manifest.sha256';

export function tableFile(name: string): string {
  return path.join('tables', `${name}.copy.gz`);
}

/** Writes the manifest and its digest; the rename makes the backup a finished one. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(path.join(folder, sealName), `${sha256(text)}\n`);
  await writeFile(path.join(folder, `${fileName}.new`), text);
  await rename(path.join(folder, `${fileName}.new`), path.join(folder, fileName));
}

/** Reads it back. Refuses a folder without a finished backup, and a manifest that was changed. */
export async function readManifest(folder: string): Promise<Manifest> {
  if (!existsSync(path.join(folder, fileName))) refuse(operationRefusals.notABackup, { path: folder });
  const text = await readFile(path.join(folder, fileName), 'utf8');
  const seal = await readFile(path.join(folder, sealName), 'utf8').catch(() => '');
  if (seal.trim() !== sha256(text)) refuse(operationRefusals.damaged, { part: fileName });
  return manifestSchema.parse(JSON.parse(text));
}

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The SHA-256 of a file, or null when it cannot be read. */
export async function fileDigest(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
