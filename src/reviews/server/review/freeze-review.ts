/** One click freezes the numbers of a period. */
import { listPipelines } from '../../../deals/server/index.ts';
import { findPrincipal } from '../../../identity/server/index.ts';
import { notifyAll } from '../../../notifications/server/index.ts';
import type { Period } from '../../../platform/model/calendar.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { reviewRefusals } from '../../model/refusals.ts';
import { titleOfReview } from '../../model/review/review-title.ts';
import type { Measuring } from '../measuring.ts';
import { freezePack } from './freeze-pack.ts';
import { keepReview } from './keep-review.ts';
import { coversTeams, teamsOfReview } from './teams-in-reach.ts';

export type NewReview = {
  title: string;
  pipelineId: string | null;
  teamId: string | null;
  period: Period;
  participants: readonly string[];
  scheduleId?: string;
};

/**
 * Freezes what is known now of a period within what the asker may see, and tells those participants who may see it, too.
 * Refuses an unknown pipeline, and a team out of reach as not found.
 */
export async function freezeReview(measuring: Measuring, work: Work, asked: NewReview): Promise<string> {
  const { principal, now } = work;
  const teamIds = await teamsOfReview(work, asked.teamId);
  const pipeline = await chosenPipeline(work, asked.pipelineId);
  const { period } = asked;
  const pack = await freezePack(measuring, work, { pipelineId: pipeline.id, teamIds, period });
  const title = asked.title || titleOfReview(pipeline.name, period, principal.locale);
  const id = await keepReview(work, {
    title,
    pipelineId: pipeline.id,
    teamIds,
    ...period,
    pack,
    madeBy: principal.userId!,
    madeAt: now,
    scheduleId: asked.scheduleId,
  });
  await addParticipants(work, id, { title, teamIds, participants: asked.participants });
  const changes = { title: { from: null, to: title } };
  work.record({ type: 'review.frozen', object: 'review', recordId: id, changes, payload: { ...period } });
  return id;
}

export async function chosenPipeline(work: Work, pipelineId: string | null) {
  const pipelines = await listPipelines(work);
  const chosen = pipelineId === null ? pipelines[0] : pipelines.find(({ id }) => id === pipelineId);
  return chosen ?? refuse(reviewRefusals.pipelineUnknown);
}

type Invited = { title: string; teamIds: readonly string[] | null; participants: readonly string[] };

/** Somebody whose rights do not reach these numbers is not told of a page he could not open. */
async function addParticipants(
  work: Work,
  reviewId: string,
  { title, teamIds, participants }: Invited,
): Promise<void> {
  const { tenantId, userId: own, name } = work.principal;
  const told: string[] = [];
  for (const userId of new Set(participants)) {
    const principal = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
    if (!principal) continue;
    await work.db
      .insertInto('review_participant')
      .values({ tenant_id: tenantId, review_id: reviewId, user_id: userId })
      .execute();
    if (userId !== own && principal.rights['review.read'] && coversTeams(principal, teamIds))
      told.push(userId);
  }
  const notice = { kind: 'review-prepared' as const, object: 'review', recordId: reviewId };
  await notifyAll(
    work,
    told.map((userId) => ({ ...notice, userId, payload: { who: name, title } })),
  );
}
