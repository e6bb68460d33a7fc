/** What people are told becomes messages of the robots that tell it to their groups. */
import { sql } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { nextWorkingTime, usualSpans, type WorkingSpan } from '../../../platform/model/working-hours.ts';
import { announce, type GroupReaction, type Work } from '../../../platform/server/index.ts';
import { waysOf, type Wish } from '../../model/channels.ts';
import { addressOf, notificationKinds, type NotificationKind } from '../../model/kinds.ts';

/** Queues each notification with every robot that it concerns, once: by kind, by the person's team, by his wish. */
export const queueRobotMessages: GroupReaction = {
  on: 'notification.added',
  name: 'queue-robot-messages',
  reactToAll: async (work, events) => {
    const ids = events.flatMap(({ payload }) =>
      typeof payload['notificationId'] === 'string' ? [payload['notificationId']] : [],
    );
    const due = (await findDue(work, ids)).filter((row) => waysOf(row.kind, row).robot);
    if (due.length === 0) return;
    const opensAt = await nextOpening(work);
    await work.db
      .insertInto('robot_message')
      .values(due.map((row) => messageOf(work, row, opensAt)))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const [robotId, own] of Map.groupBy(due, (row) => row.robot_id))
      tellRobotDue(work, robotId, own[0]!.working_hours_only ? opensAt : work.now);
  },
};

/** Lets the robot post what is due, at that instant or as soon as may be. */
export function tellRobotDue(work: Work, robotId: string, at: Date): void {
  const due = { type: 'robot.messages-due', object: 'im_robot', recordId: robotId };
  announce(work, at > work.now ? { ...due, payload: { notBefore: at.toISOString() } } : due);
}

type DueRow = Wish & {
  id: string;
  kind: NotificationKind;
  object: string | null;
  record_id: string | null;
  payload: Record<string, string | number>;
  name: string;
  robot_id: string;
  locale: Locale;
  working_hours_only: boolean;
};

async function findDue({ db, principal }: Work, ids: readonly string[]): Promise<DueRow[]> {
  const t = principal.tenantId;
  const { rows } = await sql<DueRow>`
    select n.id, n.kind, n.object, n.record_id, n.payload, u.name, p.bell, p.mail, p.push, p.robot,
      r.id as robot_id, r.locale, r.working_hours_only
    from im_robot r
    join notification n on n.tenant_id = ${t} and n.id = any(${[...ids]}::uuid[]) and n.kind = any(r.kinds)
    join app_user u on u.tenant_id = ${t} and u.id = n.user_id and u.state = 'active'
    left join notification_preference p on p.tenant_id = ${t} and p.user_id = u.id and p.kind = n.kind
    where r.tenant_id = ${t} and r.state = 'on' and r.archived_at is null and (cardinality(r.team_ids) = 0 or exists (
      select 1 from team_closure c where c.tenant_id = ${t} and c.ancestor_id = any(r.team_ids)
        and (c.descendant_id = u.team_id or c.descendant_id in (
          select m.team_id from team_member m where m.tenant_id = ${t} and m.user_id = u.id))))
    order by n.id, r.id`.execute(db);
  return rows;
}

function messageOf({ principal, now }: Work, row: DueRow, opensAt: Date) {
  return {
    tenant_id: principal.tenantId,
    id: newId(),
    robot_id: row.robot_id,
    notification_id: row.id,
    told_to: row.name,
    text: say(notificationKinds[row.kind], row.locale, row.payload),
    href: addressOf(row.kind, row.object, row.record_id, row.payload as Record<string, unknown>),
    at: now,
    due_at: row.working_hours_only ? opensAt : now,
  };
}

/** Now in working time, else when work begins next. */
async function nextOpening(work: Work): Promise<Date> {
  const { db, principal, now } = work;
  const own = await db
    .selectFrom('working_time')
    .select('spans')
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  const organisation = await db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  const spans = (own?.spans as readonly WorkingSpan[] | undefined) ?? usualSpans;
  return nextWorkingTime(now, {
    spans,
    calendar: await readCalendar(work),
    timeZone: organisation.time_zone,
  });
}
