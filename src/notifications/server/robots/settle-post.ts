/** What came of a post: noted at its messages and at the robot; a robot that will not work again is switched off, aloud. */
import { say, type Locale } from '../../../platform/model/label.ts';
import { announce, type Work } from '../../../platform/server/index.ts';
import {
  mostFailures,
  robotFailures,
  waitAfterFailures,
  type RobotVerdict,
} from '../../model/robots/robot-answer.ts';
import { notifyAll } from '../notify.ts';
import type { ClaimedPost } from './claim-post.ts';
import { tellRobotDue } from './queue-messages.ts';

/** Notes the verdict; true when the robot may go on with its next post. */
export async function settlePost(work: Work, claimed: ClaimedPost, verdict: RobotVerdict): Promise<boolean> {
  announce(work, { type: 'robot.posted', object: 'im_robot', recordId: claimed.robot.id });
  if (verdict.outcome === 'sent') {
    await markMessages(work, claimed, { state: 'sent', sent_at: work.now, error: null });
    await markRobot(work, claimed, { error: null, failures: 0, next_try_at: null, posted_at: work.now });
    return true;
  }
  const error = JSON.stringify({ failure: verdict.failure, told: verdict.told });
  if (verdict.outcome === 'refused') {
    await markMessages(work, claimed, { state: 'failed', error });
    await markRobot(work, claimed, { error, failures: 0, next_try_at: null });
    return true;
  }
  const failures = claimed.robot.failures + 1;
  if (verdict.outcome === 'dead' || failures >= mostFailures) {
    await giveUp(work, claimed, error);
    await tellDead(work, claimed, verdict);
    return false;
  }
  const nextTryAt = new Date(work.now.getTime() + waitAfterFailures(failures));
  await markMessages(work, claimed, { error });
  await markRobot(work, claimed, { error, failures, next_try_at: nextTryAt });
  tellRobotDue(work, claimed.robot.id, nextTryAt);
  return false;
}

type MessageEnd = { state?: 'sent' | 'failed'; sent_at?: Date; error: string | null };

async function markMessages(
  { db, principal }: Work,
  { messages }: ClaimedPost,
  end: MessageEnd,
): Promise<void> {
  await db
    .updateTable('robot_message')
    .set(end)
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'id',
      'in',
      messages.map(({ id }) => id),
    )
    .execute();
}

type RobotEnd = {
  error: string | null;
  failures?: number;
  next_try_at?: Date | null;
  posted_at?: Date;
  state?: 'dead';
};

async function markRobot({ db, principal }: Work, { robot }: ClaimedPost, end: RobotEnd): Promise<void> {
  await db
    .updateTable('im_robot')
    .set({ ...end, sending_until: null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', robot.id)
    .execute();
}

/** Everything that waits has failed; the robot is switched off until somebody mends it. */
async function giveUp(work: Work, claimed: ClaimedPost, error: string): Promise<void> {
  const { db, principal } = work;
  await db
    .updateTable('robot_message')
    .set({ state: 'failed', error })
    .where('tenant_id', '=', principal.tenantId)
    .where('robot_id', '=', claimed.robot.id)
    .where('state', '=', 'due')
    .execute();
  await markRobot(work, claimed, { error, state: 'dead', next_try_at: null });
  work.record({
    type: 'im_robot.given-up',
    object: 'im_robot',
    recordId: claimed.robot.id,
    changes: { state: { from: 'on', to: 'dead' } },
  });
}

/** Told to everybody who looks after the organisation's settings. */
async function tellDead(
  work: Work,
  { robot }: ClaimedPost,
  verdict: Exclude<RobotVerdict, { outcome: 'sent' }>,
): Promise<void> {
  const { db, principal } = work;
  const keepers = await db
    .selectFrom('user_role as ur')
    .innerJoin('role_permission as rp', (join) =>
      join.onRef('rp.tenant_id', '=', 'ur.tenant_id').onRef('rp.role_id', '=', 'ur.role_id'),
    )
    .select('ur.user_id')
    .distinct()
    .where('ur.tenant_id', '=', principal.tenantId)
    .where('rp.tenant_id', '=', principal.tenantId)
    .where('rp.object', '=', 'organisation')
    .where('rp.action', '=', 'update')
    .execute();
  const { locale } = await db
    .selectFrom('organisation')
    .select('locale')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  const reason = say(robotFailures[verdict.failure], locale as Locale, { told: verdict.told });
  await notifyAll(
    work,
    keepers.map(({ user_id }) => ({
      userId: user_id,
      kind: 'robot-dead' as const,
      object: 'im_robot',
      recordId: robot.id,
      payload: { title: robot.name, reason },
    })),
  );
}
