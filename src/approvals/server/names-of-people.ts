import type { Work } from '../../platform/server/index.ts';

/** The names of people by their ids. */
export async function namesOfPeople(
  { db, principal }: Work,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
