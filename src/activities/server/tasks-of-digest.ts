import { addressOfRecord } from '../../platform/model/record-address.ts';
import { sql } from 'kysely';
import type { DigestSource } from '../../notifications/server/index.ts';
import { mostOfSection, type DigestSection } from '../../notifications/model/digest.ts';

type Row = {
  owner_id: string;
  section: DigestSection;
  count: number;
  title: string;
  subject_object: string | null;
  subject_id: string | null;
};

/** Tasks of people: overdue, due on the day, and what they have promised to customers for later. */
export const tasksOfDigest: DigestSource = async ({ db, principal }, userIds, day) => {
  const { rows } = await sql<Row>`
    with open_task as (
      select t.owner_id, t.title, t.subject_object, t.subject_id, t.due_on, t.id,
        case when t.due_on < ${day}::date then 'overdue' when t.due_on = ${day}::date then 'due'
          when t.promised then 'promised' end as section
      from task t where t.tenant_id = ${principal.tenantId} and t.owner_id = any(${[...userIds]}::uuid[])
        and t.done_at is null and t.deleted_at is null),
    placed as (
      select o.*, count(*) over (partition by o.owner_id, o.section)::int as count,
        row_number() over (partition by o.owner_id, o.section order by o.due_on, o.id) as place
      from open_task o where o.section is not null)
    select owner_id, section, count, title, subject_object, subject_id from placed
    where place <= ${mostOfSection} order by owner_id, section, place`.execute(db);
  return rows.map((row) => ({
    userId: row.owner_id,
    section: row.section,
    count: row.count,
    text: row.title,
    href:
      row.subject_object && row.subject_id ? addressOfRecord(row.subject_object, row.subject_id) : '/tasks',
  }));
};
