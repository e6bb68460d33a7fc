import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { numberIn, periodOf } from '../../model/quote-number.ts';

/**
 * The next number of the day's period. It is counted in the transaction of its quote, one after the other: a quote that
 * does not come to be leaves no gap.
 */
export async function takeNumber({ db, principal }: Work, pattern: string, day: string): Promise<string> {
  const period = periodOf(pattern, day);
  const { rows } = await sql<{ last: number }>`
    insert into quote_counter as c (tenant_id, period, last) values (${principal.tenantId}, ${period}, 1)
    on conflict (tenant_id, period) do update set last = c.last + 1
    returning c.last`.execute(db);
  return numberIn(period, rows[0]!.last);
}

/** What the next quote would be called; another may come first. */
export async function nextNumber({ db, principal }: Work, pattern: string, day: string): Promise<string> {
  const period = periodOf(pattern, day);
  const counted = await db
    .selectFrom('quote_counter')
    .select('last')
    .where('tenant_id', '=', principal.tenantId)
    .where('period', '=', period)
    .executeTakeFirst();
  return numberIn(period, (counted?.last ?? 0) + 1);
}
