import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { Names } from '../model/measure.ts';

/** The name of one reference in the asker's language; null when the asker does not see it. */
export async function findName({ db, principal }: Work, names: Names, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string; name_en: string | null }>`
    select n.name, n.name_en from ${sql.raw(names.from)} n
    where n.tenant_id = ${principal.tenantId} and n.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  return principal.locale === 'en' ? (row.name_en ?? row.name) : row.name;
}
