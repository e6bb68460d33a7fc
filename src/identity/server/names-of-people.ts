import type { Work } from '../../platform/server/index.ts';

/** How people are called, by id; those of disabled accounts too. */
export async function namesOfPeople(
  { db, principal }: Work,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', asked)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
