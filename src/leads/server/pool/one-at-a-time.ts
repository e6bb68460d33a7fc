import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

/** Until the transaction ends no other one of the same person passes here: what it counts stays true until it commits. */
export async function oneAtATime({ db, principal }: Work, what: string): Promise<void> {
  const whose = `${what}:${principal.tenantId}:${principal.userId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`.execute(db);
}
