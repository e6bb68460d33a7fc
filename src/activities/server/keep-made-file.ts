import { createHash } from 'node:crypto';
import { keepContent, type Work } from '../../platform/server/index.ts';
import { longestFileName, readFileName } from '../model/file-name.ts';
import { fileNamed, writeVersion } from './file-versions.ts';
import { mediaTypeOf } from './media-type.ts';

/** What the product made itself, or got from another system, for a record. */
type MadeFile = { name: string; content: Uint8Array };

/**
 * Keeps it among the files of a record: a name that is there already gets a new version, the very same content none. That
 * the asker may add files there is the caller's to check. Returns the file and the number of its newest version.
 */
export async function keepMadeFile(
  work: Work,
  dataDir: string,
  about: { object: string; id: string; accountId: string | null },
  { name: told, content }: MadeFile,
): Promise<{ fileId: string; version: number }> {
  const name = fittingName(told);
  const row = await fileNamed(work, about, name, null);
  const version = await writeVersion(work, row, {
    name,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    mediaType: async () => mediaTypeOf(content.subarray(0, 65_536), name),
    keep: () => keepContent(work, dataDir, content),
  });
  return { fileId: row.id, version };
}

/** Records are called as people like; a file's name is one line of letters with its ending. */
function fittingName(told: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(told)?.[0] ?? '';
  const stem = told.slice(0, told.length - ending.length).replaceAll(/[\p{Cc}/\\]+/gu, ' ');
  const short = [...stem].slice(0, longestFileName - ending.length).join('');
  const read = readFileName(`${short}${ending}`);
  return 'name' in read ? read.name : `file${ending}`;
}
