/** What the clocks of an organisation go by, read once for many deals. */
import { readCalendar } from '../../../identity/server/index.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import type { Work } from '../../../platform/server/index.ts';
import { dayClock } from '../../model/clock/clock-level.ts';
import { daysOfPipeline, stageDaysOf, type ClockRules } from '../../model/clock/clock-rules.ts';
import type { ClockTerms } from '../../model/clock/read-clocks.ts';
import type { Stage } from '../../model/pipeline.ts';
import { listPipelines } from '../pipeline-queries.ts';
import { keptProposals, readClockRules } from './clock-rules.ts';

export type OrganisationClocks = {
  rules: ClockRules;
  hours: WorkingHours;
  /** Every open stage of the pipelines in use. */
  stages: readonly Stage[];
  /** Working days that the stage allows; null when nobody has said. */
  daysOf(stageId: string): number | null;
  /** What the clocks of a deal in the stage go by; its pipeline may have days of its own. */
  termsIn(stageId: string): ClockTerms;
};

export async function openClocks(work: Work): Promise<OrganisationClocks> {
  const { rules } = await readClockRules(work);
  const proposals = await keptProposals(work);
  const hours = dayClock(await readCalendar(work), work.principal.timeZone);
  const pipelines = await listPipelines(work);
  const stages = pipelines.flatMap((pipeline) => pipeline.stages).filter((stage) => stage.kind === 'open');
  const days = new Map(
    stages.map((stage) => [stage.id, stageDaysOf(stage, rules, proposals.get(stage.id)).days]),
  );
  const daysOf = (stageId: string) => days.get(stageId) ?? null;
  const pipelineOf = new Map(pipelines.flatMap(({ id, stages: own }) => own.map((stage) => [stage.id, id])));
  return {
    rules,
    hours,
    stages,
    daysOf,
    termsIn: (stageId) => ({
      hours,
      stageDays: daysOf(stageId),
      silenceCounts: rules.silenceCounts,
      ...daysOfPipeline(rules, pipelineOf.get(stageId)),
    }),
  };
}
