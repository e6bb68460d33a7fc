import { sql } from 'kysely';
import type { DigestSource } from '../../../notifications/server/index.ts';
import { mostOfSection } from '../../../notifications/model/digest.ts';

type Row = { owner_id: string; count: number; name: string; id: string };

/** New leads of people: those that they have not accepted or not yet contacted. */
export const leadsOfDigest: DigestSource = async ({ db, principal }, userIds) => {
  const { rows } = await sql<Row>`
    with placed as (
      select l.owner_id, l.name, l.id, count(*) over (partition by l.owner_id)::int as count,
        row_number() over (partition by l.owner_id order by l.priority, l.id) as place
      from lead l where l.tenant_id = ${principal.tenantId} and l.owner_id = any(${[...userIds]}::uuid[])
        and l.deleted_at is null and l.status in ('new', 'working') and l.first_contact_at is null)
    select owner_id, count, name, id from placed where place <= ${mostOfSection} order by owner_id, place`.execute(
    db,
  );
  return rows.map(({ owner_id, count, name, id }) => ({
    userId: owner_id,
    section: 'leads' as const,
    count,
    text: name,
    href: `/leads/${id}`,
  }));
};
