import type { Work } from '../../../platform/server/index.ts';

/** What customers know the organisation by. */
export async function organisationName({ db, principal }: Work): Promise<string> {
  const { name } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return name;
}
