import type { Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { Pack } from '../../model/review/pack.ts';

export type KeptReview = {
  title: string;
  pipelineId: string;
  teamIds: readonly string[] | null;
  from: Day;
  to: Day;
  pack: Pack;
  madeBy: string;
  madeAt: Date;
  scheduleId?: string | undefined;
  /** A meeting that was held over it already. */
  closedAt?: Date;
};

/** Writes a review with its pack; returns its id. */
export async function keepReview({ db, principal }: Work, review: KeptReview): Promise<string> {
  const id = newId();
  const { closedAt } = review;
  await db
    .insertInto('review')
    .values({
      tenant_id: principal.tenantId,
      id,
      title: review.title,
      pipeline_id: review.pipelineId,
      team_ids: review.teamIds && [...review.teamIds],
      from_on: review.from,
      to_on: review.to,
      made_by: review.madeBy,
      made_at: review.madeAt,
      schedule_id: review.scheduleId ?? null,
      ...(closedAt && { state: 'closed', led_by: review.madeBy, met_at: closedAt, closed_at: closedAt }),
    })
    .execute();
  await db
    .insertInto('review_pack')
    .values({ tenant_id: principal.tenantId, review_id: id, pack: toJson(review.pack) })
    .execute();
  return id;
}
