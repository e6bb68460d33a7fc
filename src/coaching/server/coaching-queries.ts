/** Reads of coachings, each with what came of it. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { dayOf, daysBetween, type Day } from '../../platform/model/calendar.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { dealRefusals } from '../../deals/model/refusals.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { effectOf, effectPeriods } from '../model/coaching-effect.ts';
import type { WireCoaching } from '../model/contract.ts';
import { isAboutStage, type CoachingTopic } from '../model/topics.ts';
import { peopleInReach } from './people-in-reach.ts';
import { readStays } from './step-stays.ts';

type Row = {
  id: string;
  person_id: string;
  person: string;
  coach_id: string;
  coach: string;
  topic: CoachingTopic;
  stage_id: string | null;
  stage: string | null;
  stage_en: string | null;
  words: string;
  planned_on: Day;
  done_on: Day | null;
  outcome: string | null;
  task_id: string | null;
};

const mostCoachings = 100;

/** Those the asker gives or gets, and those of the people he leads: planned ones by their day, then those done last. */
export async function listCoachings(work: Work, personId?: string): Promise<{ items: WireCoaching[] }> {
  const { userId } = work.principal;
  const led = (await peopleInReach(work)).map(({ id }) => id);
  const seen = sql<SqlBool>`(c.person_id = ${userId} or c.coach_id = ${userId} or c.person_id = any(${led}::uuid[]))`;
  const of = personId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`c.person_id = ${personId}`;
  const rows = await selectCoachings(work, sql<SqlBool>`c.cancelled_at is null and ${seen} and ${of}`);
  const items: WireCoaching[] = [];
  for (const row of rows) items.push(await wireCoaching(work, row, led));
  return { items };
}

/** A coaching of somebody the asker leads, whatever became of it. Refuses any other as not found. */
export async function getCoaching(work: Work, id: string): Promise<Row> {
  const led = (await peopleInReach(work)).map((one) => one.id);
  const [row] = await selectCoachings(work, sql<SqlBool>`c.id = ${id} and c.person_id = any(${led}::uuid[])`);
  return row ?? refuse(refusals.notFound);
}

export async function readCoaching(work: Work, id: string): Promise<WireCoaching> {
  const led = (await peopleInReach(work)).map((one) => one.id);
  return wireCoaching(work, await getCoaching(work, id), led);
}

/** A stage by its name. Refuses one that the organisation does not have. */
export async function stageNamed({ db, principal }: Work, stageId: string): Promise<{ name: string }> {
  const stage = await db
    .selectFrom('stage')
    .select('name')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', stageId)
    .where('kind', '=', 'open')
    .executeTakeFirst();
  return stage ?? refuse(dealRefusals.stageUnknown);
}

async function selectCoachings(work: Work, where: RawBuilder<SqlBool>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.person_id, p.name as person, c.coach_id, h.name as coach, c.topic, c.stage_id, s.name as stage,
      s.name_en as stage_en, c.words, c.planned_on, c.done_on, c.outcome, c.task_id
    from coaching c
    join app_user p on p.tenant_id = c.tenant_id and p.id = c.person_id
    join app_user h on h.tenant_id = c.tenant_id and h.id = c.coach_id
    left join stage s on s.tenant_id = c.tenant_id and s.id = c.stage_id
    where c.tenant_id = ${work.principal.tenantId} and ${where}
    order by c.done_on is not null, c.done_on desc, c.planned_on, c.id limit ${mostCoachings}`.execute(
    work.db,
  );
  return rows;
}

async function wireCoaching(work: Work, row: Row, led: readonly string[]): Promise<WireCoaching> {
  return {
    id: row.id,
    person: { id: row.person_id, name: row.person },
    coach: { id: row.coach_id, name: row.coach },
    topic: row.topic,
    stage: row.stage_id === null ? null : { id: row.stage_id, name: row.stage!, nameEn: row.stage_en },
    words: row.words,
    plannedOn: row.planned_on,
    doneOn: row.done_on,
    outcome: row.outcome,
    effect: await effectOfCoaching(work, row),
    mayFinish: row.done_on === null && led.includes(row.person_id),
  };
}

async function effectOfCoaching(
  work: Work,
  { done_on, topic, stage_id, person_id }: Row,
): Promise<WireCoaching['effect']> {
  if (done_on === null || stage_id === null || !isAboutStage(topic)) return null;
  if (scopeOf(work.principal, 'deal', 'read') === null) return null;
  const periods = effectPeriods(done_on, dayOf(work.now, work.principal.timeZone));
  const of = { personId: person_id, stageId: stage_id };
  const shareIn = async (period: (typeof periods)['before']) => {
    const [stays] = await readStays(work, { ...of, period });
    return { successes: stays?.advanced ?? 0, n: stays?.ended ?? 0 };
  };
  const effect = effectOf(await shareIn(periods.before), await shareIn(periods.after));
  return { days: daysBetween(periods.after.from, periods.after.to), ...effect };
}
