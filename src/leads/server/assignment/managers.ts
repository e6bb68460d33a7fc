/** Who sees to leads that wait: whoever may assign, and is near enough. */
import { sql } from 'kysely';
import { notify } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { LeadToAssign } from './find-assignable.ts';
import { clockOf } from './tell-owner.ts';

/** Those who may assign within the team; where nobody does, those who may assign everywhere. Without a team, all who may assign. */
async function managersOf({ db, principal }: Work, teamId: string | null): Promise<string[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string; near: boolean; everywhere: boolean }>`
    select u.id, bool_or(p.scope = 'all') as everywhere, bool_or(p.scope <> 'all' and exists (
        select 1 from team_closure c where c.tenant_id = ${t} and c.descendant_id = ${teamId}::uuid
          and (c.depth = 0 or p.scope = 'team_and_below')
          and (c.ancestor_id = u.team_id or c.ancestor_id in (
            select m.team_id from team_member m where m.tenant_id = ${t} and m.user_id = u.id)))) as near
    from app_user u
    join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role_permission p on p.tenant_id = u.tenant_id and p.role_id = ur.role_id
    where u.tenant_id = ${t} and u.state = 'active' and p.object = 'lead' and p.action = 'assign' and p.scope <> 'own'
    group by u.id order by u.id`.execute(db);
  const near = rows.filter((row) => row.near);
  const told = teamId === null ? rows : near.length > 0 ? near : rows.filter((row) => row.everywhere);
  return told.map((row) => row.id);
}

/** Tells the team's managers that a lead was let lie twice. */
export async function tellNotAccepted(work: Work, lead: LeadToAssign): Promise<void> {
  for (const userId of await managersOf(work, lead.teamId))
    await notify(work, {
      userId,
      kind: 'lead-not-accepted',
      object: 'lead',
      recordId: lead.subject.id,
      payload: { title: lead.title },
    });
}

const quietMs = 3_600_000;

/** Tells managers that leads wait which nobody can take: at once, then once an hour as long as it lasts. */
export async function raiseAlarm(work: Work): Promise<void> {
  const { db, principal, now } = work;
  const waiting = await db
    .selectFrom('lead_queue')
    .select(({ fn }) => [fn.countAll<bigint>().as('count'), fn.min('since').as('since')])
    .where('tenant_id', '=', principal.tenantId)
    .where('reason', '=', 'nobody_eligible')
    .executeTakeFirstOrThrow();
  if (waiting.count === 0n || !(await isAlarmDue(work))) return;
  const payload = {
    count: Number(waiting.count),
    since: clockOf((waiting.since as Date | null) ?? now, principal.timeZone),
  };
  for (const userId of await managersToAlarm(work))
    await notify(work, { userId, kind: 'leads-waiting', object: 'lead_queue', recordId: null, payload });
}

async function isAlarmDue({ db, principal, now }: Work): Promise<boolean> {
  const raised = await db
    .insertInto('queue_alarm')
    .values({ tenant_id: principal.tenantId, at: now })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet({ at: now })
        .where('queue_alarm.at', '<=', new Date(now.getTime() - quietMs)),
    )
    .returning('at')
    .executeTakeFirst();
  return raised !== undefined;
}

async function managersToAlarm(work: Work): Promise<string[]> {
  const teams = await work.db
    .selectFrom('lead_queue')
    .select('team_id')
    .distinct()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('reason', '=', 'nobody_eligible')
    .execute();
  const told = new Set<string>();
  for (const { team_id } of teams) for (const id of await managersOf(work, team_id)) told.add(id);
  return [...told];
}
