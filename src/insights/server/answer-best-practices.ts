/** The second door through which a rep learns how colleagues do: what the best third of them do in a stage, and no more. */
import { sql } from 'kysely';
import { addDays, boundsOf, dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { BestPracticesAnswer } from '../model/answer.ts';
import { bestPractices, fewestForBest, type PracticedPassages } from '../model/best-practices.ts';
import { fewestCompared } from '../model/compare-shares.ts';
import type { Practice } from '../model/measure.ts';
import { insightRefusals } from '../model/refusals.ts';
import { stageName } from './answer-funnel.ts';
import { half, withPassages, type Bounds } from './bottleneck/passages.ts';
import { passageColumns, signSql } from './bottleneck/read-evidence.ts';
import { mayRead, type OpenCube } from './open-cube.ts';
import { planFunnel, type FunnelPlan } from './plan-funnel.ts';

/** Passages looked at, those decided last: as many as an answer may take its time for. */
const mostPassages = 20_000;

/**
 * What the best third of the colleagues do in a stage of a pipeline, beside the others and the asker: passages decided in
 * the past year. It takes no filter and no window, and tells no person and no record. Refuses an unknown pipeline, a stage
 * that is none of its open ones, and those who may not read the object.
 */
export async function answerBestPractices(
  work: Work,
  open: OpenCube,
  asked: { pipeline: string; stage: string },
): Promise<BestPracticesAnswer> {
  const plan = await planFunnel(work, open, {
    funnel: { pipeline: asked.pipeline, mode: 'touched', weigh: 'count', details: false },
    filters: [],
  });
  const stage =
    plan.stages.find(({ id, kind }) => id === asked.stage && kind === 'open') ??
    refuse(insightRefusals.unknownValue, { field: 'stage', value: asked.stage });
  const next = plan.stages.find(({ rank }) => rank === stage.rank + 1)!;
  const practices = open.cube.funnel!.practices.filter(({ fields }) => mayRead(work.principal, fields ?? []));
  const today = addDays(dayOf(work.now, work.principal.timeZone), 1);
  const period = { from: addDays(today, -365), to: today };
  const passages = await everybodysPassages(work, plan, stage.rank, practices, period);
  const found = bestPractices(
    passages,
    practices.map(({ id }) => id),
  );
  return {
    stageId: stage.id,
    name: stageName(work, stage),
    nextName: stageName(work, next),
    period,
    fewest: { people: fewestForBest, records: fewestCompared },
    ...found,
    practices: found.practices.map((one) => ({
      ...one,
      label: practices.find(({ id }) => id === one.id)!.label,
    })),
  };
}

type Row = { owner: string; mine: boolean; half: number; count: number; advanced: number } & Record<
  string,
  number
>;

/** Everybody's passages of the rank decided in the period, added up. Nothing of this leaves the file but through `bestPractices`. */
async function everybodysPassages(
  work: Work,
  plan: FunnelPlan,
  rank: number,
  practices: readonly Practice[],
  period: { from: string; to: string },
): Promise<PracticedPassages[]> {
  const { principal } = work;
  const { object, funnel, dimensions } = plan.visits.open.cube;
  const everybody = { ...principal, rights: { ...principal.rights, [`${object}.read`]: 'all' as const } };
  const whole = { ...plan, visits: { ...plan.visits, principal: everybody } };
  const owner = dimensions.find(({ id }) => id === funnel!.segments.who[0])!;
  const bounds = boundsFor(period, principal.timeZone, work.now);
  const judged = practices.map((one, at) => sql`${signSql(whole, one, rank)} as ${sql.id(`p${at}`)}`);
  const counted = practices.map(
    (_, at) => sql`count(*) filter (where ${sql.id(`p${at}`)})::int as ${sql.id(`p${at}`)}`,
  );
  await work.elevate();
  const { rows } = await sql<Row>`
    ${withPassages(whole, bounds, [{ id: owner.id, dimension: owner, grain: 'day' }])},
    looked as (select ${passageColumns(whole, bounds)}, s0 as owner, ${half} as half from passage
      where rank = ${rank} and s0 is not null and decided_at >= ${bounds.from} and decided_at < ${bounds.end}
      order by decided_at desc limit ${mostPassages})
    select owner, owner = ${principal.userId} as mine, half, count(*)::int as count,
      count(*) filter (where advanced)::int as advanced, ${sql.join(counted)}
    from (select f.owner, f.half, f.advanced, ${sql.join(judged)} from looked f) f group by 1, 2, 3`.execute(
    work.db,
  );
  return rows.map((row) => ({
    owner: row.owner,
    mine: row.mine,
    half: row.half,
    count: row.count,
    advanced: row.advanced,
    with: practices.map((_, at) => row[`p${at}`]!),
  }));
}

/** Passages that began up to a year before the period are known. */
function boundsFor(period: { from: string; to: string }, timeZone: string, now: Date): Bounds {
  const { from, to } = boundsOf(period, timeZone);
  const { from: since } = boundsOf({ from: addDays(period.from, -365), to: period.from }, timeZone);
  return { since, past: since, from, end: new Date(Math.min(to.getTime(), now.getTime())) };
}
