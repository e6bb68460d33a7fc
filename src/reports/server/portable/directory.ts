/** What documents may refer to in the asker's organisation, as far as he reaches it: by reference, and by kind. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Names } from '../../../insights/model/measure.ts';
import type { Insights } from '../../../insights/server/index.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import type { Candidate } from '../../model/portable/match-names.ts';
import { isId } from '../../model/portable/report-file.ts';
import { listedKinds } from '../record-kinds.ts';
import { listReports } from '../report-queries.ts';

type Measured = Pick<Insights, 'cubesFor'>;

export type Directory = {
  /** What is named by these references; those beyond the asker's reach are missing. */
  byReference(references: readonly string[]): Promise<Candidate[]>;
  /** Of a kind: those called so first, then the others in their order, so many that one can choose among them. */
  ofKind(kind: string, names: readonly string[]): Promise<Candidate[]>;
};

const mostOfKind = 200;

/** A stage is told apart by its pipeline. */
const stages: Names = {
  object: 'stage',
  from: `(select s.tenant_id, s.id, s.name, s.name_en, p.position, p.name as within
    from stage s join pipeline p on p.tenant_id = s.tenant_id and p.id = s.pipeline_id)`,
};

export async function openDirectory(work: Work, insights: Measured): Promise<Directory> {
  const cubes = await insights.cubesFor(work);
  const tables = new Map(
    [...cubes.flatMap(namesIn), named('tag', 'tag'), stages].map((names) => [names.object, names] as const),
  );
  // Reports are found by who may see them, see below.
  tables.delete('report');
  const listed = [
    ...cubes.flatMap(fieldsOfCube),
    ...(await fieldsOfKinds(work)),
    ...cubes.flatMap(sourceOf),
    ...(await roles(work)),
    ...(await reports(work)),
  ];
  return {
    byReference: async (references) => {
      const ids = references.filter(isId);
      const found = [];
      for (const names of ids.length > 0 ? tables.values() : [])
        found.push(...(await rowsOf(work, names, sql<SqlBool>`n.id = any(${ids}::uuid[])`, [])));
      return [...listed.filter(({ ref }) => references.includes(ref)), ...found];
    },
    ofKind: async (kind, names) => {
      const table = tables.get(kind);
      return table
        ? rowsOf(work, table, sql<SqlBool>`true`, names)
        : listed.filter((one) => one.kind === kind);
    },
  };
}

function namesIn({ dimensions }: Cube): Names[] {
  return dimensions.flatMap(({ names }) => names ?? []);
}

async function rowsOf(
  { db, principal }: Work,
  { object, from }: Names,
  where: RawBuilder<SqlBool>,
  first: readonly string[],
): Promise<Candidate[]> {
  const called = first.map((name) => name.trim().toLowerCase());
  const { rows } = await sql<Omit<Candidate, 'kind'>>`
    select n.id::text as ref, n.name, n.name_en as also, to_jsonb(n) ->> 'within' as within
    from ${sql.raw(from)} n
    where n.tenant_id = ${principal.tenantId} and n.name is not null and ${where}
    order by (lower(n.name) = any(${called}::text[]) or lower(n.name_en) = any(${called}::text[])) is true desc,
      n.position nulls last, n.name, n.id
    limit ${mostOfKind}`.execute(db);
  return rows.map((row) => ({ ...row, kind: object }));
}

function fieldsOfCube({ id, label, dimensions }: Cube): Candidate[] {
  return dimensions
    .filter((dimension) => dimension.id.startsWith(`${id}.custom.`))
    .map((dimension) => fieldNamed(dimension.id, dimension.label, label.zh));
}

/** Fields of records that the asker may read. */
async function fieldsOfKinds(work: Work): Promise<Candidate[]> {
  const fields = [];
  for (const kind of listedKinds.filter(({ object }) => scopeOf(work.principal, object, 'read') !== null)) {
    const { object, label } = kind.catalogue;
    const own = (await openKind(work, kind)).fields.filter(({ id }) => id.startsWith('custom.'));
    fields.push(...own.map((field) => fieldNamed(`${object}.${field.id}`, field.label, label.zh)));
  }
  return fields;
}

function fieldNamed(ref: string, { zh, en }: { zh: string; en: string }, within: string): Candidate {
  return { kind: 'field', ref, name: zh, also: en, within };
}

const outside = /^outside_(.{8})(.{4})(.{4})(.{4})(.{12})$/;

function sourceOf({ id, label }: Cube): Candidate[] {
  if (!outside.test(id)) return [];
  const ref = id.replace(outside, '$1-$2-$3-$4-$5');
  return [{ kind: 'outside_source', ref, name: label.zh, also: label.en, within: null }];
}

async function roles({ db, principal }: Work): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('role')
    .select(['key', 'name', 'name_en'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('name')
    .execute();
  return rows.map(({ key, name, name_en: also }) => ({
    kind: 'role',
    ref: `role:${key}`,
    name,
    also,
    within: null,
  }));
}

async function reports(work: Work): Promise<Candidate[]> {
  const { items } = await listReports(work);
  return items.map(({ id, title, folder }) => ({
    kind: 'report',
    ref: id,
    name: title,
    also: null,
    within: folder || null,
  }));
}
