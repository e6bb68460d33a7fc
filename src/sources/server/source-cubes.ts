/** The sources that the asker may read, as subjects of insights. */
import { sql } from 'kysely';
import type { Cube } from '../../insights/model/measure.ts';
import type { Work } from '../../platform/server/index.ts';
import type { SourceColumn } from '../model/outside-source.ts';
import { cubeOfSource } from '../model/source-cube.ts';
import { leadSourcesOf } from './targets.ts';

type ReadableSource = {
  id: string;
  name: string;
  name_en: string | null;
  columns: SourceColumn[];
  rows_by_owner: boolean;
};

/** A source is read by everybody, by those who hold one of its roles, or by those in one of its teams and below. */
export async function cubesOfSources(work: Work): Promise<Cube[]> {
  const sources = await readableSources(work);
  if (sources.length === 0) return [];
  const leadSources = await leadSourcesOf(work);
  return sources.map(({ id, name, name_en, columns, rows_by_owner }) =>
    cubeOfSource({
      id,
      name: { zh: name, en: name_en ?? name },
      columns,
      rowsByOwner: rows_by_owner,
      leadSources,
    }),
  );
}

async function readableSources({ db, principal }: Work): Promise<ReadableSource[]> {
  const { tenantId, userId, kind } = principal;
  const { rows } = await sql<ReadableSource>`
    select s.id, s.name, s.name_en, s.columns, s.rows_by_owner from outside_source s
    where s.tenant_id = ${tenantId} and s.state = 'on' and s.archived_at is null and (
      ${kind === 'system'} or exists (
        select 1 from outside_reader r
        where r.tenant_id = ${tenantId} and r.source_id = s.id and (
          (r.role_id is null and r.team_id is null)
          or r.role_id in (
            select u.role_id from user_role u where u.tenant_id = ${tenantId} and u.user_id = ${userId}::uuid)
          or r.team_id in (
            select c.ancestor_id from team_closure c
            where c.tenant_id = ${tenantId} and c.descendant_id in (
              select a.team_id from app_user a where a.tenant_id = ${tenantId} and a.id = ${userId}::uuid
              union all
              select m.team_id from team_member m where m.tenant_id = ${tenantId} and m.user_id = ${userId}::uuid)))))
    order by s.name, s.id`.execute(db);
  return rows;
}
