/** Numbers of contracts: without gaps and never twice, however many are made at once. */
import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { numberOf, seriesOf } from '../model/contract-number.ts';
import { contractRules } from './contract-rules.ts';

/**
 * The next number by the organisation's pattern. Who comes second waits until the first has committed or given up, so a
 * contract that is not kept leaves no gap.
 */
export async function nextNumber(
  work: Work,
  day = dayOf(work.now, work.principal.timeZone),
): Promise<string> {
  const { numberPattern } = (await contractRules.read(work)).rules;
  return numberOf(numberPattern, day, await countOn(work, seriesOf(numberPattern, day)));
}

/** The number the next contract would get today, if nobody comes first. */
export async function numberAhead(work: Work, pattern: string): Promise<string> {
  const day = dayOf(work.now, work.principal.timeZone);
  return numberOf(pattern, day, (await lastOf(work, seriesOf(pattern, day))) + 1n);
}

/** The last running number of a series; 0 before its first. */
export async function lastOf({ db, principal }: Work, series: string): Promise<bigint> {
  const row = await db
    .selectFrom('contract_series')
    .select('last')
    .where('tenant_id', '=', principal.tenantId)
    .where('series', '=', series)
    .executeTakeFirst();
  return row?.last ?? 0n;
}

async function countOn({ db, principal }: Work, series: string): Promise<bigint> {
  const { last } = await db
    .insertInto('contract_series')
    .values({ tenant_id: principal.tenantId, series, last: 1n })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'series']).doUpdateSet({ last: sql`contract_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
