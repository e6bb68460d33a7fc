/** What a funnel question means: its pipeline and stages, the rows it is added up from, and its window. */
import { sql } from 'kysely';
import { boundsOf, type Period } from '../../platform/model/calendar.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { FunnelMode, FunnelStage, Weigh } from '../model/funnel.ts';
import type { FunnelFacts } from '../model/measure.ts';
import type { AskedFunnel } from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import { bindPlaces } from './bound-sql.ts';
import type { Counting } from './counted-rows.ts';
import { getKey, getSplitKey, mayRead, type Key, type OpenCube } from './open-cube.ts';
import { readConditions } from './plan-question.ts';
import { readCondition, type Reading } from './read-condition.ts';

type StageOfFunnel = FunnelStage & {
  name: string;
  nameEn: string | null;
  goal: string | null;
  targetConversion: number | null;
  targetDays: number | null;
  probability: number;
};

export type FunnelPlan = {
  mode: FunnelMode;
  weigh: Weigh;
  pipeline: { id: string; key: Key };
  cohort: Period | null;
  asOf: Date;
  stages: readonly StageOfFunnel[];
  split: Key | null;
  /** Filters and pipeline. */
  readings: readonly Reading[];
  /** Rows of the records as they are now suffice: the smaller source. */
  fromRecords: boolean;
  records: Counting;
  visits: Counting;
  /** The dimension for the reasons of losses. */
  lossReason: string;
  amounts: boolean;
  /** Times in stages and reasons of losses are told too. */
  details: boolean;
};

/** Plans the funnel. Refuses an unknown pipeline, and amounts that the asker may not read. */
export async function planFunnel(
  work: Work,
  open: OpenCube,
  { funnel, filters }: AskedFunnel,
): Promise<FunnelPlan> {
  const facts = open.cube.funnel ?? refuse(insightRefusals.unknownField, { field: 'funnel' });
  const key = getKey(open, facts.pipeline);
  const named = await readCondition(work, key, { field: key.id, op: 'is', value: funnel.pipeline });
  const pipelineId = String(named.values[0]);
  const stages = await stagesOf(work, facts, pipelineId);
  if (stages.length === 0) refuse(insightRefusals.unknownValue, { field: key.id, value: funnel.pipeline });
  const amounts = mayRead(work.principal, facts.amountFields);
  if (funnel.weigh === 'amount' && !amounts) refuse(refusals.forbidden);
  const asOf = funnel.asOf === undefined ? work.now : new Date(funnel.asOf);
  const counting = (source: string) => countingOfFunnel(work, open, source, asOf, funnel.cohort ?? null);
  return {
    mode: funnel.mode,
    weigh: funnel.weigh,
    pipeline: { id: pipelineId, key },
    cohort: funnel.cohort ?? null,
    asOf,
    stages,
    split: funnel.split === undefined ? null : getSplitKey(open, funnel.split),
    readings: [{ ...named, values: [pipelineId] }, ...(await readConditions(work, open, filters))],
    fromRecords: funnel.asOf === undefined && funnel.mode !== 'touched' && funnel.mode !== 'flow',
    records: counting(facts.records),
    visits: counting(facts.visits),
    lossReason: facts.lossReason,
    amounts,
    details: funnel.details !== false && funnel.mode !== 'stock',
  };
}

function countingOfFunnel(
  work: Work,
  open: OpenCube,
  source: string,
  asOf: Date,
  cohort: Period | null,
): Counting {
  const { principal } = work;
  const bounds = cohort ? boundsOf(cohort, principal.timeZone) : { from: '-infinity', to: 'infinity' };
  const places = { tenant: principal.tenantId, timeZone: principal.timeZone, asOf, ...bounds };
  return { open, source, principal, places, asked: 'funnel' };
}

type StageRow = {
  id: string;
  name: string;
  name_en: string | null;
  kind: FunnelStage['kind'];
  rank: number;
  goal: string | null;
  target_conversion: number | null;
  target_days: number | null;
  probability: number;
};

async function stagesOf(
  { db, principal }: Work,
  facts: FunnelFacts,
  pipeline: string,
): Promise<StageOfFunnel[]> {
  const stages = bindPlaces(facts.stages, { tenant: principal.tenantId, pipeline });
  const { rows } = await sql<StageRow>`${stages}`.execute(db);
  return rows.map(({ name_en, target_conversion, target_days, ...row }) => ({
    ...row,
    nameEn: name_en,
    targetConversion: target_conversion,
    targetDays: target_days,
  }));
}
