import { sql } from 'kysely';
import type { Locale } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';

/** Somebody who is told, and in which language. */
export type Receiver = { id: string; locale: Locale };

/** Those of them who are there, each with his own language, else that of the organisation. */
export async function receiversAmong({ db, principal }: Work, ids: readonly string[]): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select u.id, coalesce(u.locale, o.locale) as locale from app_user u join organisation o on o.id = u.tenant_id
    where u.tenant_id = ${principal.tenantId} and u.id = any(${[...new Set(ids)]}::uuid[])
    order by u.id`.execute(db);
  return rows;
}
