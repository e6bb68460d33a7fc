import type { WireFunnel } from '../../insights/model/answer.ts';
import { createInsights } from '../../insights/server/index.ts';
import { dealCube } from '../../deals/model/measures.ts';
import type { Period } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { worthOfGoingOn } from '../model/worth-of-going-on.ts';

const insights = createInsights({ cubes: [dealCube] });

/** By stage what a deal going on from it brought, of the deals created in the period; none where amounts are hidden. */
export async function worthOfSteps(
  work: Work,
  pipelineId: string,
  cohort: Period,
): Promise<ReadonlyMap<string, string>> {
  const { funnel } = (await insights.answer(work, {
    funnel: { pipeline: pipelineId, mode: 'reached', weigh: 'count', cohort, details: false },
    filters: [],
  })) as WireFunnel;
  return funnel.whole.kind === 'conversion' ? worthOfGoingOn(funnel.whole.rows) : new Map();
}
