/** Uploads and the sweep of an organisation's folder take turns; both hold their turn until their transaction ends. */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../work.ts';

const keyOf = ({ principal }: Work): RawBuilder<unknown> =>
  sql`hashtextextended(${`files ${principal.tenantId}`}, 0)`;

/** No sweep looks into the folder while a file may lie there whose row is not committed. Uploads do not wait for each other. */
export async function keepSweepAway(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${keyOf(work)})`.execute(work.db);
}

/** Waits for the uploads under way and lets no other begin. */
export async function keepUploadsAway(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${keyOf(work)})`.execute(work.db);
}
