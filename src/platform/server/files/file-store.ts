/** The folder of an installation's files: DATA_DIR/files/<organisation>/<name>. Rows in the database say what they are. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../../model/identifier.ts';
import type { ReceivedFile } from '../http/receive-file.ts';
import type { Work } from '../work.ts';
import { keepSweepAway } from './sweep-lock.ts';

export function filesFolder(dataDir: string): string {
  return path.join(dataDir, 'files');
}

/** Uploads on their way, before a use case has said yes. */
export function uploadsFolder(dataDir: string): string {
  return path.join(dataDir, 'uploads');
}

/** Where a stored file lies. */
export function storedPath(dataDir: string, tenantId: string, name: string): string {
  return path.join(filesFolder(dataDir), tenantId, name);
}

/** The place for a new file of this organisation; its folder exists afterwards. */
export async function newStoredPath(
  dataDir: string,
  tenantId: string,
  id = newId(),
): Promise<{ id: string; path: string }> {
  const target = storedPath(dataDir, tenantId, id);
  await mkdir(path.dirname(target), { recursive: true });
  return { id, path: target };
}

/**
 * Takes an upload into the organisation's folder under this name. It lies there, safe from a power cut and from the
 * nightly sweep, before the transaction can commit a row that speaks of it.
 */
export async function keepUpload(
  work: Work,
  dataDir: string,
  upload: ReceivedFile,
  name: string = newId(),
): Promise<{ id: string; path: string }> {
  await keepSweepAway(work);
  const place = await newStoredPath(dataDir, work.principal.tenantId, name);
  await moveFile(upload.path, place.path);
  await syncFolder(path.dirname(place.path));
  return place;
}

/** Keeps a content that is in memory under its SHA-256, which it returns. */
export async function keepContent(work: Work, dataDir: string, content: Uint8Array): Promise<string> {
  await keepSweepAway(work);
  const digest = createHash('sha256').update(content).digest('hex');
  const place = await newStoredPath(dataDir, work.principal.tenantId, digest);
  const beside = `${place.path}.${newId()}`;
  await writeFile(beside, content, { mode: 0o600, flush: true });
  await rename(beside, place.path);
  return digest;
}

/** A rename, also from one disk to another: then nobody sees half a file under the name. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${to}.${newId()}`;
    await copyFile(from, beside);
    await syncFile(beside);
    await rename(beside, to);
    await rm(from, { force: true });
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
