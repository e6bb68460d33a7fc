/** A number of a funnel that is watched, as the asker may see it. */
import type { WireFunnel } from '../../../insights/model/answer.ts';
import { questionSchema } from '../../../insights/model/question.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { relativeWindows } from '../../../records/model/relative-days.ts';
import type { FunnelSubject } from '../../model/watch/watch.ts';
import type { WatchParts } from './parts.ts';
import { total, type Sights } from './sight.ts';

export async function funnelSights(
  work: Work,
  { insights }: Pick<WatchParts, 'insights'>,
  { pipeline, mode, window, filters, stageId, what }: FunnelSubject,
  asOf?: Date,
): Promise<Sights> {
  const today = dayOf(work.now, work.principal.timeZone);
  const { funnel } = (await insights.answer(
    work,
    questionSchema.parse({
      funnel: {
        pipeline,
        mode,
        details: false,
        ...(window && { cohort: relativeWindows[window].of(today) }),
        ...(asOf && { asOf: asOf.toISOString() }),
      },
      filters,
    }),
  )) as WireFunnel;
  const { whole } = funnel;
  const row = whole.kind === 'flow' ? undefined : whole.rows.find((one) => one.stageId === stageId);
  const name = funnel.stages.find(({ id }) => id === stageId)?.name ?? '–';
  const rates = whole.kind === 'conversion' ? whole.rows.find((one) => one.stageId === stageId) : undefined;
  const value =
    what === 'count'
      ? (row?.count ?? null)
      : ((what === 'step' ? rates?.stepRate : rates?.overallRate) ?? null);
  const seen = { key: total, title: name, record: null, held: null, value, before: [], days: null };
  return { unit: what === 'count' ? 'count' : 'percent', seen: [seen] };
}
