import { newId } from '../../platform/model/identifier.ts';
import type { Label } from '../../platform/model/label.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { Access, Reader } from '../model/outside-source.ts';
import { saveReaders } from './save-readers.ts';

type Begun = {
  name: Label;
  access: Access;
  readers: readonly Reader[];
  /** What is known of it already: its secret, or its columns and what was read. */
  known: Readonly<Record<string, unknown>>;
};

/** Writes a source and who reads it; its id. */
export async function insertSource(work: Work, { name, access, readers, known }: Begun): Promise<string> {
  const { db, principal, now } = work;
  const id = newId();
  await db
    .insertInto('outside_source')
    .values({
      tenant_id: principal.tenantId,
      id,
      kind: access.kind,
      name: name.zh,
      name_en: name.en,
      access: toJson(access),
      ...known,
      created_at: now,
      created_by: principal.userId,
      updated_at: now,
    })
    .execute();
  await saveReaders(work, id, readers);
  return id;
}
