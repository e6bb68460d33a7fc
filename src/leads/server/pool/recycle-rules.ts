/** The organisation's recycle rules as they stand, with their conditions as predicates over leads `r`. */
import { sql, type RawBuilder } from 'kysely';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import type { DayUnit } from '../../model/pool/counted-days.ts';
import type { RecycleRule } from '../../model/pool/recycle-rule.ts';
import { readWorkingHours } from '../assignment/panel-queries.ts';
import { leadsMeetingIfSound } from './lead-filter.ts';
import { allPools, type Pool } from './pool-queries.ts';

export type StoredRule = RecycleRule & { enabled: boolean; position: number; version: number };

/** All rules in their order, the first decides first. */
export async function storedRules({ db, principal }: Work): Promise<StoredRule[]> {
  const rows = await db
    .selectFrom('recycle_rule')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    enabled: row.enabled,
    position: row.position,
    version: Number(row.version),
    segment: row.segment as unknown as Condition[],
    fromPoolId: row.from_pool_id,
    toPoolId: row.to_pool_id,
    unit: row.unit as DayUnit,
    protectDays: row.protect_days,
    extendDays: row.extend_days,
    mostDays: row.most_days,
    untouchedDays: row.untouched_days,
    undealtDays: row.undealt_days,
    dealRank: row.deal_rank,
  }));
}

/** Everything a lead's standing is decided by, read once for many leads. */
export type RecycleTerms = {
  rules: readonly RecycleRule[];
  pools: readonly Pool[];
  /** The organisation's working days. */
  calendar: WorkingCalendar;
  /** The place of the first rule that fits the lead `r` that came from pool `h.from_pool_id`; null when none does. */
  ruleOf: RawBuilder<number | null>;
  /** The place of the first pool that takes the lead `r` by itself. */
  poolOf: RawBuilder<number | null>;
};

/** The terms by the rules in force, or by these instead. */
export async function recycleTerms(work: Work, instead?: readonly RecycleRule[]): Promise<RecycleTerms> {
  const rules = instead ?? (await storedRules(work)).filter((rule) => rule.enabled);
  const pools = await allPools(work);
  const ruleTests = await Promise.all(rules.map((rule) => fitsRule(work, rule)));
  const poolTests = await Promise.all(pools.map((pool) => takenBy(work, pool)));
  const { calendar } = await readWorkingHours(work);
  return { rules, pools, calendar, ruleOf: firstOf(ruleTests), poolOf: firstOf(poolTests) };
}

async function fitsRule(work: Work, rule: RecycleRule): Promise<RawBuilder<unknown>> {
  const segment = await leadsMeetingIfSound(work, rule.segment);
  if (!segment) return sql`false`;
  return rule.fromPoolId === null ? segment : sql`(${segment} and h.from_pool_id = ${rule.fromPoolId})`;
}

async function takenBy(work: Work, pool: Pool): Promise<RawBuilder<unknown>> {
  if (pool.takes === null || pool.kind === 'nurture') return sql`false`;
  return (await leadsMeetingIfSound(work, pool.takes)) ?? sql`false`;
}

function firstOf(tests: readonly RawBuilder<unknown>[]): RawBuilder<number | null> {
  if (tests.length === 0) return sql<null>`null::int`;
  const whens = tests.map((test, place) => sql`when ${test} then ${sql.lit(place)}`);
  return sql<number | null>`case ${sql.join(whens, sql` `)} end`;
}
