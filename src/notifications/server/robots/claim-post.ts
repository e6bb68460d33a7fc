/** What a robot posts next, taken by one worker. */
import { sql, type Selectable } from 'kysely';
import type { Tables, Work } from '../../../platform/server/index.ts';
import { productTerms, type RobotProduct } from '../../model/robots/products.ts';
import { tellRobotDue } from './queue-messages.ts';

type Robot = Selectable<Tables['im_robot']>;
type Message = Pick<Selectable<Tables['robot_message']>, 'id' | 'told_to' | 'text' | 'href' | 'tries'>;
export type ClaimedPost = { robot: Robot; messages: Message[]; postId: string };

/** So long one post may take before another worker may take the robot. */
const leaseMs = 30_000;
const linesInPost = 20;
const minuteMs = 60_000;

/**
 * Takes the robot and its next messages. Null: nothing is due, somebody else is at it, the robot waits after a failure, or
 * its product takes no more posts this minute; then it is told of again when its time has come.
 */
export async function claimPost(work: Work, robotId: string, postId: string): Promise<ClaimedPost | null> {
  const { db, principal, now } = work;
  const robot = await lockRobot(work, robotId);
  if (!robot) return null;
  const freeAt = await whenFree(work, robot);
  if (freeAt > now) {
    if (await hasDue(work, robotId)) tellRobotDue(work, robotId, freeAt);
    return null;
  }
  const messages = await nextMessages(work, robotId);
  if (messages.length === 0) return null;
  await db
    .updateTable('im_robot')
    .set({ sending_until: new Date(now.getTime() + leaseMs) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', robotId)
    .execute();
  await db
    .updateTable('robot_message')
    .set({ post_id: postId, tries: sql<number>`tries + 1` })
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'id',
      'in',
      messages.map(({ id }) => id),
    )
    .execute();
  return { robot, messages, postId };
}

function lockRobot({ db, principal, now }: Work, id: string): Promise<Robot | undefined> {
  return db
    .selectFrom('im_robot')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'on')
    .where('archived_at', 'is', null)
    .where((where) => where.or([where('sending_until', 'is', null), where('sending_until', '<', now)]))
    .forUpdate()
    .executeTakeFirst();
}

/** When the robot may post: after its pause, and when fewer posts than the product takes lie in the last minute. */
async function whenFree({ db, principal, now }: Work, robot: Robot): Promise<Date> {
  const { postsPerMinute } = productTerms[robot.product as RobotProduct];
  const posts = await db
    .selectFrom('robot_message')
    .select((select) => ['post_id', select.fn.max('sent_at').as('at')])
    .where('tenant_id', '=', principal.tenantId)
    .where('robot_id', '=', robot.id)
    .where('sent_at', '>', new Date(now.getTime() - minuteMs))
    .groupBy('post_id')
    .orderBy('at', 'desc')
    .limit(postsPerMinute)
    .execute();
  const pause = robot.next_try_at ?? now;
  if (posts.length < postsPerMinute) return pause;
  return new Date(Math.max(pause.getTime(), posts.at(-1)!.at!.getTime() + minuteMs));
}

function due({ db, principal, now }: Work, robotId: string) {
  return db
    .selectFrom('robot_message')
    .where('tenant_id', '=', principal.tenantId)
    .where('robot_id', '=', robotId)
    .where('state', '=', 'due')
    .where('due_at', '<=', now);
}

async function hasDue(work: Work, robotId: string): Promise<boolean> {
  return (await due(work, robotId).select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The oldest first. */
function nextMessages(work: Work, robotId: string): Promise<Message[]> {
  return due(work, robotId)
    .select(['id', 'told_to', 'text', 'href', 'tries'])
    .orderBy('due_at')
    .orderBy('id')
    .limit(linesInPost)
    .execute();
}
