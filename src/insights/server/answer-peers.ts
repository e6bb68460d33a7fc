/** The door through which a rep learns how colleagues do: sums of the whole organisation go in, one median a step comes out. */
import { sql } from 'kysely';
import { addDays, dayOf, type Period } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import type { PeerAnswer } from '../model/answer.ts';
import {
  circles,
  compareWithPeers,
  fewestPeople,
  fewestRecords,
  type ClosedSums,
  type PeerSums,
} from '../model/compare-with-peers.ts';
import { cohortSumsOf, type CohortTally } from '../model/funnel-tally.ts';
import type { FunnelStage } from '../model/funnel.ts';
import { pipelineName, stageName } from './answer-funnel.ts';
import { bindPlaces } from './bound-sql.ts';
import { countedRows } from './counted-rows.ts';
import { columnsOf, rowsLookedAt } from './funnel-columns.ts';
import type { OpenCube } from './open-cube.ts';
import { planFunnel, type FunnelPlan } from './plan-funnel.ts';

type Tally = CohortTally & { owner: string; mine: boolean; near: boolean };

/**
 * Own step rates of the past year beside the median of colleagues, and what falling short costs. It takes no filter and no
 * window, and tells no person, no count of people and no record: there is nothing to subtract one answer from another by.
 * Refuses an unknown pipeline, and those who may not read the object.
 */
export async function answerPeers(work: Work, open: OpenCube, pipeline: string): Promise<PeerAnswer> {
  const cohort = pastYear(work);
  const plan = await planFunnel(work, open, {
    funnel: { pipeline, mode: 'reached', weigh: 'count', cohort, details: false },
    filters: [],
  });
  const name = await pipelineName(work, plan);
  const { stages, amounts } = plan;
  const compared = compareWithPeers(stages, peerSums(await everybodysTallies(work, plan), stages));
  const nameOf = (at: number) =>
    stageName(
      work,
      stages.find(({ rank }) => rank === at)!,
    );
  return {
    pipeline: { id: plan.pipeline.id, name },
    cohort,
    circle: compared.circle,
    fewest: { people: fewestPeople, records: fewestRecords },
    steps: compared.steps.map(({ stageId, entered, atStake, ...step }) => {
      const { rank } = stages.find(({ id }) => id === stageId)!;
      return {
        ...step,
        stageId,
        name: nameOf(rank),
        nextName: nameOf(rank + 1),
        entered: { count: entered.count, amount: amounts ? String(entered.amount) : null },
        atStake: amounts && atStake !== null ? String(atStake) : null,
      };
    }),
    costliest: amounts ? compared.costliest : null,
  };
}

/** Created within a year up to today. */
function pastYear({ now, principal }: Work): Period {
  const to = addDays(dayOf(now, principal.timeZone), 1);
  return { from: addDays(to, -365), to };
}

/** The records of all owners, alike ones counted together. Nothing of this leaves the file but through `compareWithPeers`. */
async function everybodysTallies(work: Work, plan: FunnelPlan): Promise<Tally[]> {
  const { principal } = work;
  const { object } = plan.records.open.cube;
  const everybody = { ...principal, rights: { ...principal.rights, [`${object}.read`]: 'all' as const } };
  const counting = { ...plan.records, principal: everybody };
  const columns = Object.entries(columnsOf('reached', true)).map(
    ([name, text]) => sql`${bindPlaces(text, counting.places)} as ${sql.id(name)}`,
  );
  const lookedAt = bindPlaces(rowsLookedAt('reached', true), counting.places);
  await work.elevate();
  const { rows } = await sql<Tally>`
    select f.owner_id as owner, f.owner_id = ${principal.userId} as mine,
      coalesce(f.team_id = any(${[...principal.teamIds]}::uuid[]), false) as near,
      ${sql.join(columns)}, count(*)::int as count, coalesce(sum(f.amount), 0)::bigint as amount
    ${countedRows(counting, [], plan.readings, [lookedAt, sql`f.owner_id is not null`])}
    group by ${sql.join(Array.from({ length: columns.length + 3 }, (_, index) => sql.lit(index + 1)))}`.execute(
    work.db,
  );
  return rows;
}

function peerSums(tallies: readonly Tally[], stages: readonly FunnelStage[]): PeerSums {
  const others = tallies.filter(({ mine }) => !mine);
  const inCircle = { team: others.filter(({ near }) => near), organisation: others };
  const circleOf = (some: readonly Tally[]) => ({
    people: [...Map.groupBy(some, ({ owner }) => owner).values()].map((own) => cohortSumsOf(own, stages)),
    closed: closedSums(some, stages),
  });
  const mine = tallies.filter((tally) => tally.mine);
  const [team, organisation] = circles.map((circle) => circleOf(inCircle[circle]));
  return { mine: cohortSumsOf(mine, stages), circles: { team: team!, organisation: organisation! } };
}

function closedSums(tallies: readonly Tally[], stages: readonly FunnelStage[]): ClosedSums {
  const countOf = (some: readonly Tally[]) => some.reduce((sum, { count }) => sum + count, 0);
  return stages
    .filter(({ kind }) => kind !== 'lost')
    .map(({ rank }) => {
      const closed = tallies.filter(({ kind, passed }) => kind !== 'open' && passed >= rank);
      return { rank, closed: countOf(closed), won: countOf(closed.filter(({ kind }) => kind === 'won')) };
    });
}
