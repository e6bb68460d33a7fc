/** A robot posts what it has to say: within its product's rate, until it goes or the robot is given up. */
import { newId } from '../../../platform/model/identifier.ts';
import type { Locale } from '../../../platform/model/label.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Egress,
  type Errand,
  type Safe,
  type Work,
} from '../../../platform/server/index.ts';
import type { RobotProduct } from '../../model/robots/products.ts';
import type { RobotVerdict } from '../../model/robots/robot-answer.ts';
import { writeRobotPost } from '../../model/robots/robot-post.ts';
import { claimPost, type ClaimedPost } from './claim-post.ts';
import { tellRobotDue } from './queue-messages.ts';
import { postToRobot } from './robot-call.ts';
import { robotPurpose } from './robots.ts';
import { settlePost } from './settle-post.ts';

export type RobotParts = { database: Database; egress: Egress; safe: Safe; baseUrl: () => string };

/**
 * The errand of a robot. What is due goes out together, at most so often as the product allows; a worker that dies between
 * the post and its note posts the same again, for these products know no repetition.
 */
export function robotErrand(parts: RobotParts): Errand {
  return {
    name: 'robot-messages',
    on: 'robot.messages-due',
    run: async ({ tenantId, recordId }) => {
      if (recordId === null) return;
      const inTenant = <T>(use: (work: Work) => Promise<T>) =>
        inWork(parts.database, systemPrincipal(tenantId), 'robot', use);
      for (;;) {
        const claimed = await inTenant((work) => claimPost(work, recordId, newId()));
        if (claimed === null) return;
        const verdict = await say(parts, claimed, tenantId);
        const goesOn = await inTenant((work) => settlePost(work, claimed, verdict));
        if (!goesOn) return;
      }
    },
  };
}

async function say(
  { egress, safe, baseUrl }: RobotParts,
  claimed: ClaimedPost,
  tenantId: string,
): Promise<RobotVerdict> {
  const { robot, messages } = claimed;
  const address = safe.unseal(tenantId, robotPurpose, robot.address);
  const signSecret =
    robot.sign_secret === null ? null : safe.unseal(tenantId, robotPurpose, robot.sign_secret);
  if (address === null || (robot.sign_secret !== null && signSecret === null))
    return { outcome: 'dead', failure: 'secret_lost', told: '' };
  const product = robot.product as RobotProduct;
  const lines = messages.map(({ told_to, text, href }) => ({
    to: told_to,
    text,
    href: href === null ? null : baseUrl() + href,
  }));
  const body = writeRobotPost(product, lines, robot.locale as Locale);
  return postToRobot(egress, { product, address, signSecret, body, now: new Date() });
}

/** Robots whose post was lost with a worker, or whose time has come unnoticed: each is told of once more. */
export async function rouseRobots(database: Database): Promise<void> {
  for (const { id } of await database.listOrganisations())
    await inWork(database, systemPrincipal(id), 'robots', async (work) => {
      for (const robotId of await lateRobots(work)) tellRobotDue(work, robotId, work.now);
    });
}

const lateMs = 60_000;

async function lateRobots({ db, principal, now }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('im_robot as r')
    .select('r.id')
    .where('r.tenant_id', '=', principal.tenantId)
    .where('r.state', '=', 'on')
    .where('r.archived_at', 'is', null)
    .where((where) => where.or([where('r.sending_until', 'is', null), where('r.sending_until', '<', now)]))
    .where((where) => where.or([where('r.next_try_at', 'is', null), where('r.next_try_at', '<', now)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('robot_message as m')
          .select('m.id')
          .whereRef('m.tenant_id', '=', 'r.tenant_id')
          .whereRef('m.robot_id', '=', 'r.id')
          .where('m.state', '=', 'due')
          .where('m.due_at', '<', new Date(now.getTime() - lateMs)),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
