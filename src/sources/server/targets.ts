/** What values of others may stand for among ours: people, teams, accounts, products, sources of leads, provinces. */
import { sql } from 'kysely';
import { sourceOptions } from '../../accounts/model/options.ts';
import { activePeople, personNamed } from '../../integrations/server/index.ts';
import type { FieldOption } from '../../platform/model/fields.ts';
import { say } from '../../platform/model/label.ts';
import { findProvince, provinces } from '../../platform/model/provinces.ts';
import type { Work } from '../../platform/server/index.ts';
import { readOption } from '../../records/model/reading/read-values.ts';
import type { NamedMeaning } from '../model/outside-source.ts';

/** Where leads come from: the organisation's own words, then those of the product. */
export async function leadSourcesOf({ db, principal }: Work): Promise<FieldOption[]> {
  const own = await db
    .selectFrom('field_definition')
    .select('options')
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', 'lead')
    .where('key', '=', 'source')
    .where('standard', '=', true)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  return [...((own?.options ?? []) as FieldOption[]), ...sourceOptions];
}

type Found = ReadonlyMap<string, string>;

/** The target of each value that has exactly one. */
export async function findTargets(
  work: Work,
  meaning: NamedMeaning,
  values: readonly string[],
): Promise<Found> {
  if (values.length === 0) return new Map();
  switch (meaning) {
    case 'owner':
      return peopleCalled(work, values);
    case 'team':
      return rowsCalled(work, 'team', 'name', values);
    case 'account':
      return new Map([
        ...(await rowsCalled(work, 'account', 'credit_code', values)),
        ...(await rowsCalled(work, 'account', 'name', values)),
      ]);
    case 'product':
      return new Map([
        ...(await rowsCalled(work, 'product', 'name', values)),
        ...(await rowsCalled(work, 'product', 'code', values)),
      ]);
    case 'source':
      return optionsCalled(await leadSourcesOf(work), values);
    case 'province':
      return told(values, (value) => findProvince(value)?.name ?? null);
  }
}

function told(values: readonly string[], find: (value: string) => string | null): Found {
  return new Map(
    values.flatMap((value) => {
      const target = find(value);
      return target === null ? [] : [[value, target] as const];
    }),
  );
}

async function peopleCalled(work: Work, values: readonly string[]): Promise<Found> {
  const people = await activePeople(work);
  return told(values, (value) => {
    const person = personNamed(people, value.trim());
    return person && person !== 'several' ? person.id : null;
  });
}

function optionsCalled(options: readonly FieldOption[], values: readonly string[]): Found {
  return told(values, (value) => {
    const option = readOption(value, options);
    return option.ok ? option.value : null;
  });
}

async function rowsCalled(
  { db, principal }: Work,
  table: 'team' | 'account' | 'product',
  column: 'name' | 'credit_code' | 'code',
  values: readonly string[],
): Promise<Found> {
  const { rows } = await sql<{ value: string; id: string }>`
    select t.${sql.id(column)} as value, min(t.id::text) as id from ${sql.table(table)} t
    where t.tenant_id = ${principal.tenantId} and t.deleted_at is null and t.${sql.id(column)} = any(${[...values]}::text[])
    group by 1 having count(*) = 1`.execute(db);
  return new Map(rows.map(({ value, id }) => [value, id]));
}

/** Whose team is whose, as it is now. */
export async function teamsOfOwners({ db, principal }: Work): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return new Map(rows.map(({ id, team_id }) => [id, team_id]));
}

const tables = { owner: 'app_user', team: 'team', account: 'account', product: 'product' } as const;

/** The names of targets, by target; what is gone has none. */
export async function namesOfTargets(
  work: Work,
  meaning: NamedMeaning,
  targets: readonly string[],
): Promise<Found> {
  const { db, principal } = work;
  if (meaning === 'province') return new Map(provinces.map(({ name }) => [name, name]));
  if (meaning === 'source')
    return new Map(
      (await leadSourcesOf(work)).map(({ value, label }) => [value, say(label, principal.locale)]),
    );
  if (targets.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id::text as id, t.name from ${sql.table(tables[meaning])} t
    where t.tenant_id = ${principal.tenantId} and t.id::text = any(${[...targets]}::text[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
