/** Who asks: the user with all roles' rights united, in one statement. */
import { sql } from 'kysely';
import type { Locale } from '../../platform/model/label.ts';
import {
  fieldReaches,
  scopes,
  type FieldReach,
  type Principal,
  type Scope,
} from '../../platform/model/principal.ts';
import { keptStatement, type Db } from '../../platform/server/index.ts';

type Loaded = {
  name: string;
  locale: Locale;
  time_zone: string;
  team_ids: string[];
  team_ids_below: string[];
  rights: { right: string; scope: Scope }[];
  /** One row for each role that narrows the field; roles that do not name it leave it `edit`. */
  fields: { field: string; reach: FieldReach }[];
  role_count: number;
};

/** The principal of an active user in an active organisation, or null. Several roles unite: the widest wins. */
export async function findPrincipal(
  db: Db,
  asked: {
    tenantId: string;
    userId: string;
    kind: 'user' | 'api_key';
    credentialId: string;
    readOnly?: boolean;
  },
): Promise<Principal | null> {
  const { rows } = await principalRow(db, asked.tenantId, asked.userId);
  const row = rows[0];
  if (!row) return null;
  return {
    kind: asked.kind,
    tenantId: asked.tenantId,
    userId: asked.userId,
    credentialId: asked.credentialId,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    teamIds: row.team_ids,
    teamIdsBelow: row.team_ids_below,
    rights: uniteRights(row.rights, asked.readOnly ?? false),
    fieldReach: uniteFields(row.fields, row.role_count),
  };
}

function principalRow(db: Db, tenantId: string, userId: string) {
  const asked = sql<Loaded>`
    with own_team as (
      select u.team_id as id from app_user u where u.tenant_id = ${tenantId} and u.id = ${userId} and u.team_id is not null
      union select m.team_id from team_member m where m.tenant_id = ${tenantId} and m.user_id = ${userId})
    select u.name, coalesce(u.locale, o.locale) as locale, o.time_zone,
      array(select id from own_team) as team_ids,
      array(select distinct c.descendant_id from team_closure c join own_team t on t.id = c.ancestor_id
            where c.tenant_id = ${tenantId}) as team_ids_below,
      coalesce((select json_agg(json_build_object('right', p.object || '.' || p.action, 'scope', p.scope))
        from user_role r join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
        where r.tenant_id = ${tenantId} and r.user_id = ${userId}), '[]') as rights,
      coalesce((select json_agg(json_build_object('field', f.object || '.' || f.field, 'reach', f.reach))
        from user_role r join role_field_right f on f.tenant_id = r.tenant_id and f.role_id = r.role_id
        where r.tenant_id = ${tenantId} and r.user_id = ${userId}), '[]') as fields,
      (select count(*)::int from user_role r where r.tenant_id = ${tenantId} and r.user_id = ${userId}) as role_count
    from app_user u join organisation o on o.id = u.tenant_id
    where u.tenant_id = ${tenantId} and u.id = ${userId} and u.state = 'active' and o.state = 'active'`;
  return db.executeQuery(keptStatement('identity.principal', asked.compile(db)));
}

function uniteRights(rights: Loaded['rights'], readOnly: boolean): Record<string, Scope> {
  const united: Record<string, Scope> = {};
  for (const { right, scope } of rights) {
    if (readOnly && !right.endsWith('.read')) continue;
    const before = united[right];
    if (!before || scopes.indexOf(scope) > scopes.indexOf(before)) united[right] = scope;
  }
  return united;
}

function uniteFields(
  fields: { field: string; reach: FieldReach }[],
  roleCount: number,
): Record<string, FieldReach> {
  const united: Record<string, FieldReach> = {};
  for (const [field, named] of Map.groupBy(fields, (one) => one.field)) {
    const reaches = named.map((one) => one.reach);
    if (named.length < roleCount) reaches.push('edit');
    united[field] = reaches.toSorted((a, b) => fieldReaches.indexOf(b) - fieldReaches.indexOf(a))[0]!;
  }
  return united;
}
