/** Many files at once, with their own times: the demo company. */
import { newId } from '../../platform/model/identifier.ts';
import { keepContent, type Work } from '../../platform/server/index.ts';
import { recordFile } from './file-versions.ts';
import { mediaTypeOf } from './media-type.ts';

export type NewFile = {
  subjectObject: string;
  subjectId: string;
  accountId: string | null;
  /** Oldest first, at least one; the file is called as the last. */
  versions: readonly { name: string; content: Uint8Array; at: Date; authorId: string | null }[];
};

/** Keeps the contents and inserts files with their versions, and notes one change each; values are trusted. Returns their ids in order. */
export async function insertFiles(work: Work, dataDir: string, files: readonly NewFile[]): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push(await insertOne(work, dataDir, file));
  return ids;
}

async function insertOne(work: Work, dataDir: string, file: NewFile): Promise<string> {
  const { tenantId } = work.principal;
  const [first, newest] = [file.versions[0]!, file.versions.at(-1)!];
  const row = {
    id: newId(),
    name: newest.name,
    subject_object: file.subjectObject,
    subject_id: file.subjectId,
  };
  await work.db
    .insertInto('file')
    .values({
      tenant_id: tenantId,
      ...row,
      account_id: file.accountId,
      created_by: first.authorId,
      created_at: first.at,
      updated_at: newest.at,
    })
    .execute();
  for (const [index, { name, content, at, authorId }] of file.versions.entries()) {
    await work.db
      .insertInto('file_version')
      .values({
        tenant_id: tenantId,
        id: newId(),
        file_id: row.id,
        number: index + 1,
        name,
        media_type: mediaTypeOf(content.subarray(0, 65_536), name),
        size: BigInt(content.length),
        sha256: await keepContent(work, dataDir, content),
        author_id: authorId,
        at,
      })
      .execute();
  }
  recordFile(work, 'file.added', row, file.versions.length);
  return row.id;
}
