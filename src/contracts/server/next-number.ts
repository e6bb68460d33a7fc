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
  const { db, principal } = work;
  const { numberPattern } = (await contractRules.read(work)).rules;
  const { last } = await db
    .insertInto('contract_series')
    .values({ tenant_id: principal.tenantId, series: seriesOf(numberPattern, day), last: 1n })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'series']).doUpdateSet({ last: sql`contract_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return numberOf(numberPattern, day, last);
}
