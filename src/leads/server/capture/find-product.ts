import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

/** The product that people mean by its code, its name or its id; null when there is none on sale. */
export async function findProduct({ db, principal }: Work, text: string): Promise<string | null> {
  const found = await db
    .selectFrom('product')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('deleted_at', 'is', null)
    .where('active', '=', true)
    .where((is) =>
      is.or([
        is('name', '=', text),
        is('code', '=', text),
        is(sql<string>`id::text`, '=', text.toLowerCase()),
      ]),
    )
    .orderBy('id')
    .executeTakeFirst();
  return found?.id ?? null;
}
