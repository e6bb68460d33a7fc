/** Files that belong to people: uploads, rejected rows, exports. Kept under DATA_DIR/files/<organisation>/<id>. */
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { FileAnswer, ReceivedFile, Work } from '../../platform/server/index.ts';

const keptDays = 30;
const dayMs = 86_400_000;

export type StoredFile = { id: string; name: string; mediaType: string; size: number };

/** Where a stored file lies. */
export function storedPath(dataDir: string, tenantId: string, id: string): string {
  return path.join(dataDir, 'files', tenantId, id);
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

/** Notes a file that lies in its place already; it is kept for 30 days. */
export async function noteStoredFile({ db, principal, now }: Work, file: StoredFile): Promise<void> {
  await db
    .insertInto('stored_file')
    .values({
      tenant_id: principal.tenantId,
      id: file.id,
      name: file.name,
      media_type: file.mediaType,
      size: BigInt(file.size),
      created_by: principal.userId,
      created_at: now,
      expires_at: new Date(now.getTime() + keptDays * dayMs),
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'id']).doUpdateSet({ size: BigInt(file.size), name: file.name }),
    )
    .execute();
}

/** Takes an upload into the organisation's folder; files that were kept long enough go. */
export async function keepUpload(work: Work, dataDir: string, upload: ReceivedFile): Promise<StoredFile> {
  await removeExpired(work, dataDir);
  const place = await newStoredPath(dataDir, work.principal.tenantId);
  await rename(upload.path, place.path);
  const name = upload.name.slice(-200);
  const file = { id: place.id, name, mediaType: 'application/octet-stream', size: upload.size };
  await noteStoredFile(work, file);
  return file;
}

/** A file of the asker's own. Refuses as not found one that is somebody else's, expired or gone. */
export async function getStoredFile(
  { db, principal, now }: Work,
  dataDir: string,
  id: string,
): Promise<StoredFile & FileAnswer> {
  const row = await db
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'size', 'expires_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  const place = storedPath(dataDir, principal.tenantId, id);
  const lies =
    row && (row.expires_at === null || row.expires_at > now) && (await stat(place).catch(() => null));
  if (!lies) return refuse(refusals.notFound);
  return { id, name: row.name, mediaType: row.media_type, size: Number(row.size), path: place };
}

async function removeExpired({ db, principal, now }: Work, dataDir: string): Promise<void> {
  const gone = await db
    .deleteFrom('stored_file')
    .where('tenant_id', '=', principal.tenantId)
    .where('expires_at', '<', now)
    .returning('id')
    .execute();
  for (const { id } of gone) await rm(storedPath(dataDir, principal.tenantId, id), { force: true });
}
