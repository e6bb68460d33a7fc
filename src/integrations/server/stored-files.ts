/** Files that belong to people: uploads, rejected rows, exports. They lie in the organisation's folder under their id. */
import { rm, stat } from 'node:fs/promises';
import { idSchema } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import {
  keepUpload,
  storedPath,
  type FileAnswer,
  type FileKeeper,
  type ReceivedFile,
  type Work,
} from '../../platform/server/index.ts';

const keptDays = 30;
const dayMs = 86_400_000;

export type StoredFile = { id: string; name: string; mediaType: string; size: number };

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
export async function takeUpload(work: Work, dataDir: string, upload: ReceivedFile): Promise<StoredFile> {
  await removeExpired(work, dataDir);
  const { id } = await keepUpload(work, dataDir, upload);
  const name = upload.name.slice(-200);
  const file = { id, name, mediaType: 'application/octet-stream', size: upload.size };
  await noteStoredFile(work, file);
  return file;
}

/** A file of the asker's own. Refuses as not found one that is somebody else's, expired or gone. */
export async function getStoredFile(
  { db, principal, now }: Work,
  dataDir: string,
  id: string,
): Promise<StoredFile & Extract<FileAnswer, { path: string }>> {
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

/** A file of the asker's own stays for as long as something stands on it. */
export async function keepStoredFile({ db, principal }: Work, id: string): Promise<void> {
  await db
    .updateTable('stored_file')
    .set({ expires_at: null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Nothing stands on the file any more: it goes with the next that are swept. */
export async function releaseStoredFile({ db, principal, now }: Work, id: string): Promise<void> {
  await db
    .updateTable('stored_file')
    .set({ expires_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
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

/** Of these names, the files of people and the rejected rows of imports, whether those have ended or not. */
export const knownStoredFiles: FileKeeper = async ({ db, principal }, names) => {
  const ids = names.filter((name) => idSchema.safeParse(name).success);
  if (ids.length === 0) return [];
  const files = await db
    .selectFrom('stored_file')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', ids)
    .execute();
  const rejects = await db
    .selectFrom('import_run')
    .select('rejects_stored_as as id')
    .where('tenant_id', '=', principal.tenantId)
    .where('rejects_stored_as', 'in', ids)
    .execute();
  return [...files, ...rejects].map(({ id }) => id!);
};
