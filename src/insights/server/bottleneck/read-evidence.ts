/** Why a stage loses records: the reasons given, and the signs that the lost had more often than those that went on. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { findCauses, type Cause, type SignTally } from '../../model/bottleneck/find-causes.ts';
import type { Practice, Sign } from '../../model/measure.ts';
import type { VisitsAsker } from '../ask-visits.ts';
import { bindPlaces } from '../bound-sql.ts';
import { findName } from '../find-name.ts';
import { mayRead } from '../open-cube.ts';
import type { FunnelPlan } from '../plan-funnel.ts';
import { withPassages, type Bounds } from './passages.ts';

export type Reason = { id: string | null; name: string | null; count: number };

const reasonsTold = 3;
/** The signs are looked for in so many passages, those decided last. */
const mostPassages = 5000;

/** The most frequent reasons of the losses of the period by rank; none when they are hidden from the asker. */
export async function readReasons(
  work: Work,
  asker: VisitsAsker,
  plan: FunnelPlan,
  bounds: Bounds,
): Promise<Map<number, Reason[]>> {
  const dimension = plan.records.open.dimensions.get(plan.lossReason);
  if (!dimension?.names) return new Map();
  const counted = await asker.relation(sql`${withPassages(plan, bounds)}
    select rank, reason, count(*)::int as count from passage
    where decided_at >= ${bounds.from} and decided_at < ${bounds.end} and not advanced group by 1, 2`);
  const { rows } = await sql<{ rank: number; reason: string | null; count: number }>`
    select rank, reason, count from (${counted}) q order by count desc, reason`.execute(work.db);
  const told = new Map<number, Reason[]>();
  for (const { rank, reason, count } of rows) {
    const before = told.get(rank) ?? [];
    if (before.length >= reasonsTold) continue;
    const name = reason === null ? null : await findName(work, dimension.names, reason);
    told.set(rank, [...before, { id: reason, name, count }]);
  }
  return told;
}

/** The signs of the cube that the asker may be told of. */
export function signsOf(plan: FunnelPlan): readonly Sign[] {
  const { open, principal } = plan.records;
  return open.cube.funnel!.signs.filter(({ fields }) => mayRead(principal, fields ?? []));
}

/** What may be why the passages of this stage, decided in the period, are lost. */
export async function readCauses(
  { db }: Work,
  asker: VisitsAsker,
  { plan, bounds }: { plan: FunnelPlan; bounds: Bounds },
  rank: number,
): Promise<Cause[]> {
  const signs = signsOf(plan);
  if (signs.length === 0) return [];
  const columns = signs.flatMap((_, index) => [
    sql`count(*) filter (where ${sql.id(`g${index}`)})::int as ${sql.id(`n${index}`)}`,
    sql`count(*) filter (where ${sql.id(`g${index}`)} and f.advanced)::int as ${sql.id(`on${index}`)}`,
  ]);
  const judged = signs.map((sign, index) => sql`${signSql(plan, sign, rank)} as ${sql.id(`g${index}`)}`);
  const looked = await asker.relation(sql`${withPassages(plan, bounds)}
    select ${passageColumns(plan, bounds)} from passage
    where rank = ${rank} and decided_at >= ${bounds.from} and decided_at < ${bounds.end}
    order by decided_at desc, record limit ${mostPassages}`);
  const { rows } = await sql<Record<string, number>>`
    select count(*)::int as n, count(*) filter (where f.advanced)::int as went, ${sql.join(columns)}
    from (select f.advanced, ${sql.join(judged)} from (${looked}) f) f`.execute(db);
  return findCauses(signs.map((sign, index) => tallyOf(sign, index, rows[0]!)));
}

function tallyOf({ id }: Sign, index: number, row: Record<string, number>): SignTally {
  const having = { n: row[`n${index}`]!, successes: row[`on${index}`]! };
  return {
    id,
    with: having,
    without: { n: row['n']! - having.n, successes: row['went']! - having.successes },
  };
}

/** A passage as the SQL of signs speaks of it. */
export function passageColumns({ records }: FunnelPlan, bounds: Bounds) {
  return sql`record as ${sql.id(records.open.cube.record)}, ${records.places.tenant}::uuid as tenant_id, entered_at,
    coalesce(decided_at, ${bounds.end}) as left_at, advanced`;
}

/** Has the passage `f` of that rank the sign, or the practice? */
export function signSql({ stages, records }: FunnelPlan, sign: Practice, rank: number) {
  const stage = stages.find((one) => one.rank === rank)!.id;
  return sql`coalesce((${bindPlaces(sign.sql.replaceAll(':stage', ':stage::uuid'), { ...records.places, stage })}), false)`;
}
