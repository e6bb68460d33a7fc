import { sql } from 'kysely';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { processDesignContract } from '../../model/process/contract.ts';
import { costDays, costsOf } from '../../model/process/rule-costs.ts';
import type { StageProcess } from '../../model/process/stage-process.ts';
import { dealRefusals } from '../../model/refusals.ts';
import { findPipeline } from '../pipeline-queries.ts';
import { pastMoves } from './past-moves.ts';

type Answer = EndpointAnswer<typeof processDesignContract.processCosts>;

const dayMs = 86_400_000;

/**
 * What each rule of a drawn process would have cost in the last 90 days: from history, with the evidence of each move's own
 * time; and what was really noted since the rule is in use. Counted over the whole organisation whatever the designer may
 * see: numbers, no deals. Refuses a stage that the pipeline does not have.
 */
export async function processCosts(
  work: Work,
  pipelineId: string,
  { stageId, process }: { stageId: string; process: StageProcess },
): Promise<Answer> {
  const pipeline = (await findPipeline(work, pipelineId)) ?? refuse(refusals.notFound);
  if (!pipeline.stages.some(({ id }) => id === stageId)) refuse(dealRefusals.stageUnknown);
  await work.elevate();
  const noted = await notedOf(work, pipelineId);
  const costs = costsOf(stageId, process, await pastMoves(work, pipeline, stageId, process));
  const items = costs.map((cost) => ({
    ...cost,
    observed: noted.get(`${cost.ruleId} observed`) ?? 0,
    confirmed: noted.get(`${cost.ruleId} confirmed`) ?? 0,
  }));
  return { days: costDays, items };
}

/** How often each rule was broken and passed, by rule and outcome. */
async function notedOf({ db, principal, now }: Work, pipelineId: string): Promise<Map<string, number>> {
  const since = new Date(now.getTime() - costDays * dayMs);
  const found = await sql<{ rule_id: string; outcome: string; count: bigint }>`
    select o.rule_id, o.outcome, count(*) as count from process_observation o
    where o.tenant_id = ${principal.tenantId} and o.pipeline_id = ${pipelineId} and o.at >= ${since}
    group by o.rule_id, o.outcome`.execute(db);
  return new Map(found.rows.map(({ rule_id, outcome, count }) => [`${rule_id} ${outcome}`, Number(count)]));
}
