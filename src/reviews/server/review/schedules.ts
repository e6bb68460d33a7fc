/** Reviews that prepare themselves each month, with the rights of whoever set them up. */
import { sql } from 'kysely';
import { findPrincipal, organisationItself } from '../../../identity/server/index.ts';
import { addMonths, dayOf, instantOf, periodOf, type Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import type { WireSchedule } from '../../model/review/contract.ts';
import type { Measuring } from '../measuring.ts';
import { chosenPipeline, freezeReview } from './freeze-review.ts';
import { teamsOfReview } from './teams-in-reach.ts';

type Named = { id: string; name: string };
type Row = {
  id: string;
  pipeline: Named;
  team: Named | null;
  day_of_month: number;
  hour: number;
  participants: Named[] | null;
  made_by: Named;
};

/** One's own schedules; all of them for those who may freeze everybody's numbers. */
export async function listSchedules(work: Work): Promise<{ items: WireSchedule[] }> {
  const { principal } = work;
  const seesAll = principal.kind === 'system' || principal.rights['review.create'] === 'all';
  const { rows } = await sql<Row>`
    select s.id, json_build_object('id', p.id, 'name', p.name) as pipeline,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as team, s.day_of_month, s.hour,
      (select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name) from app_user u
        where u.tenant_id = s.tenant_id and u.id = any(s.participants)) as participants,
      json_build_object('id', m.id, 'name', m.name) as made_by
    from review_schedule s
    join pipeline p on p.tenant_id = s.tenant_id and p.id = s.pipeline_id
    join app_user m on m.tenant_id = s.tenant_id and m.id = s.made_by
    left join team t on t.tenant_id = s.tenant_id and t.id = s.team_id
    where s.tenant_id = ${principal.tenantId} and s.removed_at is null
      and (${seesAll} or s.made_by = ${principal.userId}) order by s.created_at, s.id`.execute(work.db);
  return {
    items: rows.map((row) => ({
      id: row.id,
      pipeline: row.pipeline,
      team: row.team,
      dayOfMonth: row.day_of_month,
      hour: row.hour,
      participants: row.participants ?? [],
      madeBy: row.made_by,
    })),
  };
}

type NewSchedule = {
  pipelineId: string | null;
  teamId: string | null;
  dayOfMonth: number;
  hour: number;
  participants: string[];
};

/** Refuses an unknown pipeline, and a team out of reach, as freezing by hand does. */
export async function addSchedule(work: Work, asked: NewSchedule): Promise<WireSchedule> {
  await teamsOfReview(work, asked.teamId);
  const pipeline = await chosenPipeline(work, asked.pipelineId);
  const id = newId();
  await work.db
    .insertInto('review_schedule')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      pipeline_id: pipeline.id,
      team_id: asked.teamId,
      day_of_month: asked.dayOfMonth,
      hour: asked.hour,
      participants: asked.participants,
      made_by: work.principal.userId!,
      created_at: work.now,
    })
    .execute();
  work.record({ type: 'review-schedule.added', object: 'review_schedule', recordId: id });
  return (await listSchedules(work)).items.find((one) => one.id === id)!;
}

/** Refuses as not found a schedule the asker does not see. */
export async function removeSchedule(work: Work, id: string): Promise<null> {
  const known = (await listSchedules(work)).items.some((one) => one.id === id);
  if (!known) refuse(refusals.notFound);
  await work.db
    .updateTable('review_schedule')
    .set({ removed_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({ type: 'review-schedule.removed', object: 'review_schedule', recordId: id });
  return null;
}

type Due = {
  id: string;
  pipeline_id: string;
  team_id: string | null;
  participants: string[];
  made_by: string;
};

/** In all organisations: packs whose day of this month has come are frozen, each once; one that fails holds up no other. */
export async function prepareDueReviews(
  database: Database,
  measuring: Measuring,
  log: Logger,
): Promise<void> {
  for (const { id: tenantId } of await database.listOrganisations()) {
    const itself = await organisationItself(database, tenantId);
    for (const due of await inWork(database, itself, newId(), dueSchedules)) {
      try {
        await prepare(database, measuring, tenantId, due);
      } catch (error) {
        log.error({ err: error, tenantId, scheduleId: due.id }, 'a review could not be prepared');
      }
    }
  }
}

/** The month before the one that the day lies in. */
function monthBefore(today: Day) {
  return periodOf('month', addMonths(today, -1));
}

async function dueSchedules({ db, principal, now }: Work): Promise<Due[]> {
  const today = dayOf(now, principal.timeZone);
  const minutes = (now.getTime() - instantOf(today, 0, principal.timeZone).getTime()) / 60_000;
  const { rows } = await sql<Due>`
    select s.id, s.pipeline_id, s.team_id, s.participants, s.made_by
    from review_schedule s
    where s.tenant_id = ${principal.tenantId} and s.removed_at is null
      and (s.day_of_month < ${Number(today.slice(8))}
        or (s.day_of_month = ${Number(today.slice(8))} and s.hour * 60 <= ${Math.floor(minutes)}))
      and s.created_at < ${now}
      and not exists (select 1 from review r where r.tenant_id = s.tenant_id and r.schedule_id = s.id
        and r.from_on = ${monthBefore(today).from})`.execute(db);
  return rows;
}

async function prepare(
  database: Database,
  measuring: Measuring,
  tenantId: string,
  { id: scheduleId, made_by: userId, ...due }: Due,
): Promise<void> {
  const itself = await organisationItself(database, tenantId);
  const maker = await inWork(database, itself, newId(), ({ db }) =>
    findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: userId }),
  );
  if (!maker?.rights['review.create']) return;
  await inWork(database, maker, newId(), (work) =>
    freezeReview(measuring, work, {
      title: '',
      pipelineId: due.pipeline_id,
      teamId: due.team_id,
      period: monthBefore(dayOf(work.now, maker.timeZone)),
      participants: due.participants,
      scheduleId,
    }),
  );
}
