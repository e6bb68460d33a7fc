import { sql, type SqlBool } from 'kysely';
import type { RecordKind } from '../../../records/server/index.ts';

/** The rows that lists are filtered by tags with: not taken off, and not archived. */
export const tagsInLists: NonNullable<RecordKind['manyIn']>[string] = {
  table: 'lead_tag',
  record: 'lead_id',
  value: 'tag_id',
  where: sql<SqlBool>`has.removed_at is null and exists (select 1 from tag
    where tag.tenant_id = has.tenant_id and tag.id = has.tag_id and tag.archived_at is null)`,
};
