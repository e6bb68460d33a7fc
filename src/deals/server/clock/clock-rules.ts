/** The organisation's rules of the clocks, and what its history proposes. */
import { refuse } from '../../../platform/model/refusal.ts';
import { keptRules, type Versioned, type Work } from '../../../platform/server/index.ts';
import {
  clockRulesSchema,
  usualClockRules,
  type ClockRules,
  type StageProposal,
} from '../../model/clock/clock-rules.ts';
import { clockRefusals } from '../../model/clock/refusals.ts';
import { listPipelines } from '../pipeline-queries.ts';

const kept = keptRules({
  table: 'clock_rules',
  schema: clockRulesSchema,
  usual: usualClockRules,
  told: { type: 'clock-rules.changed', object: 'pipeline', as: 'clocks' },
});

/** The organisation's rules with their version. */
export const readClockRules = kept.read;

/** Sets the rules. Refuses pipelines that are not in use and stages that none of them has, and a stale version. */
export async function saveClockRules(
  work: Work,
  rules: ClockRules,
  version: number,
): Promise<Versioned<ClockRules>> {
  const pipelines = await listPipelines(work);
  const known = new Set(pipelines.flatMap(({ stages }) => stages.map(({ id }) => id)));
  const inUse = new Set(pipelines.map(({ id }) => id));
  if (Object.keys(rules.pipelines).some((id) => !inUse.has(id))) refuse(clockRefusals.pipelineUnknown);
  if (Object.keys(rules.stages).some((id) => !known.has(id))) refuse(clockRefusals.stageUnknown);
  return kept.save(work, rules, version);
}

/** What was proposed last for each stage. */
export async function keptProposals({ db, principal }: Work): Promise<Map<string, StageProposal>> {
  const rows = await db
    .selectFrom('stage_proposal')
    .select(['stage_id', 'tenths', 'deals'])
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return new Map(rows.map((row) => [row.stage_id, { days: row.tenths / 10, deals: row.deals }]));
}
