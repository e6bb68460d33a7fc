import { sql, type SqlBool } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { WireNote } from '../model/note.ts';
import { selectNotes, wireNotes } from './note-queries.ts';

/** What was last written down about these records, and about anything of these accounts, newest first. */
export async function lastTalks(
  work: Work,
  { records, accounts }: { records: readonly string[]; accounts: readonly string[] },
  most: number,
): Promise<WireNote[]> {
  const where = sql<SqlBool>`(n.subject_id = any(${records}::uuid[]) or n.account_id = any(${accounts}::uuid[]))`;
  return wireNotes(work, await selectNotes(work, where, most));
}
