import { sql } from 'kysely';
import type { Work } from './work.ts';

/** Until the transaction ends no other one of the organisation passes here for the same thing: what it reads stays true until it commits. */
export async function oneAtATime({ db, principal }: Work, what: string): Promise<void> {
  const key = `${principal.tenantId} ${what}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}
