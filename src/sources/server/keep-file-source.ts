import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { writeFile } from 'node:fs/promises';
import { keepStoredFile, noteStoredFile } from '../../integrations/server/index.ts';
import type { Label } from '../../platform/model/label.ts';
import { newStoredPath, toJson, type Work } from '../../platform/server/index.ts';
import type { Reader, SourceColumn } from '../model/outside-source.ts';
import { insertSource } from './insert-source.ts';
import { foundIn, sampleOf } from './look-at-source.ts';
import { openFile } from './read-file.ts';
import { readAll } from './refresh-source.ts';
import { replaceRows } from './replace-rows.ts';

type Told = { name: Label; english: readonly string[]; table: string; readers: readonly Reader[] };

export type KeptSource = { id: string; columns: SourceColumn[] };

/** A source of a table that is at hand, its columns as they are proposed and named in English as told; for a company's set-up. */
export async function keepFileSource(
  work: Work,
  dataDir: string,
  { name, english, table, readers }: Told,
): Promise<KeptSource> {
  const { principal, now } = work;
  const access = { kind: 'file' as const, fileId: await keepTable(work, dataDir, name, table), reading: {} };
  const open = () => openFile(dataDir, principal.tenantId, access);
  const { header, sample } = await sampleOf(await open());
  const found = foundIn(header, sample, await currencyOfOrganisation(work));
  const columns = found.columns.map((column, at) => ({
    ...column,
    name: { zh: column.name.zh, en: english[at] ?? column.name.en },
  }));
  const read = await readAll(await open(), columns);
  const id = await insertSource(work, {
    name,
    access,
    readers,
    known: {
      state: 'on',
      found: toJson({ ...found, columns }),
      columns: toJson(columns),
      refreshed_at: now,
      row_count: read.rows.length,
      skipped: read.skipped,
      problems: toJson(read.problems),
    },
  });
  await replaceRows(work, { id, columns }, read.rows);
  return { id, columns };
}

async function keepTable(work: Work, dataDir: string, name: Label, table: string): Promise<string> {
  const { id, path } = await newStoredPath(dataDir, work.principal.tenantId);
  await writeFile(path, table, { mode: 0o600 });
  const size = Buffer.byteLength(table);
  await noteStoredFile(work, { id, name: `${name.zh}.csv`, mediaType: 'text/csv', size });
  await keepStoredFile(work, id);
  return id;
}
