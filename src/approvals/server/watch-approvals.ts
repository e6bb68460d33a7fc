/** What happens to requests by the clock, and when people leave. */
import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import { addWorkingMinutes } from '../../platform/model/working-hours.ts';
import { inWork, type Database, type Logger, type Work } from '../../platform/server/index.ts';
import { organisationItself } from '../../identity/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import { stepOf } from '../model/run/advance.ts';
import { deputise } from '../model/run/deputies.ts';
import { escalate, replaceLeavers } from '../model/run/escalate.ts';
import type { Run, Seat } from '../model/run/run.ts';
import type { PaperKinds } from './paper-kind.ts';
import { readChart } from './read-chart.ts';
import { hoursOf, saveProgress, writeTrail } from './request/save-progress.ts';
import { getRequest, type StoredRequest } from './request/stored-request.ts';

/** Looks through all organisations; one that fails holds up no other. */
export async function watchApprovals(database: Database, kinds: PaperKinds, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      for (const due of await inWork(database, principal, newId(), dueSeats))
        await inWork(database, principal, newId(), (work) => escalateSeat(work, kinds, due));
      for (const requestId of await inWork(database, principal, newId(), requestsOfLeavers))
        await inWork(database, principal, newId(), (work) => replaceInRequest(work, kinds, requestId));
      for (const requestId of await inWork(database, principal, newId(), requestsOfAway))
        await inWork(database, principal, newId(), (work) => deputiseInRequest(work, kinds, requestId));
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the approvals of an organisation could not be looked through');
    }
  }
}

/** Does within one transaction what steps say of seats that were not decided in time. */
export async function escalateDue(work: Work, kinds: PaperKinds): Promise<void> {
  for (const due of await dueSeats(work)) await escalateSeat(work, kinds, due);
}

type DueSeat = { requestId: string; number: number };

const atOnce = 500;

async function dueSeats({ db, principal, now }: Work): Promise<DueSeat[]> {
  return db
    .selectFrom('approval_seat')
    .select(['request_id as requestId', 'number'])
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'asked')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(atOnce)
    .execute();
}

/** Does what the step says of a seat that was not decided in time; nothing when somebody was faster. */
async function escalateSeat(work: Work, kinds: PaperKinds, { requestId, number }: DueSeat): Promise<void> {
  const request = await getRequest(work, requestId, true);
  const kind = kinds[request.paper];
  const seat = request.run.seats.find((one) => one.number === number);
  const step = stepOf(request.flow, request.run);
  if (!kind || seat?.state !== 'asked' || step?.kind !== 'approve' || !step.escalation) return;
  const { act } = step.escalation;
  const progress = escalate(request.flow, request.run, number, act, await readChart(work));
  if (progress.run === request.run)
    return remind(work, request, seat.userId, number, step.escalation.afterHours);
  const to = newcomersIn(progress.run, request.run);
  await saveProgress(work, kind, request, progress, {
    act: `escalated_${act}`,
    byId: null,
    comment: null,
    told: { people: [seat.userId], ...(act === 'hand_up' && { to }) },
  });
}

/** Who is asked now and was not before, in the step in which it stood. */
function newcomersIn(run: Run, before: Run): string[] {
  const known = new Set(before.seats.map(({ number }) => number));
  return run.seats.flatMap(({ number, round, userId }) =>
    round === before.round && !known.has(number) ? [userId] : [],
  );
}

/** Tells the person again; the next reminder comes after the same time. */
async function remind(
  work: Work,
  request: StoredRequest,
  userId: string,
  number: number,
  afterHours: number,
): Promise<void> {
  const { db, principal, now } = work;
  const { id, title, run } = request;
  await writeTrail(work, request, {
    act: 'reminded',
    byId: null,
    comment: null,
    told: { people: [userId] },
  });
  const who = await db
    .selectFrom('app_user')
    .select('name')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', run.submitterId)
    .executeTakeFirst();
  await notify(work, {
    userId,
    kind: 'approval-overdue',
    object: 'approval',
    recordId: id,
    payload: { title, who: who?.name ?? '' },
  });
  await db
    .updateTable('approval_seat')
    .set({ due_at: addWorkingMinutes(now, afterHours * 60, await hoursOf(work)) })
    .where('tenant_id', '=', principal.tenantId)
    .where('request_id', '=', id)
    .where('number', '=', number)
    .execute();
}

async function requestsOfLeavers({ db, principal }: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct s.request_id as id from approval_seat s
    join app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
    join approval_request r on r.tenant_id = s.tenant_id and r.id = s.request_id
    where s.tenant_id = ${principal.tenantId} and s.state in ('waiting', 'asked') and u.state <> 'active'
      and r.outcome = 'running' limit ${atOnce}`.execute(db);
  return rows.map(({ id }) => id);
}

async function requestsOfAway({ db, principal, now }: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct s.request_id as id from approval_seat s
    join approval_deputy d on d.tenant_id = s.tenant_id and d.user_id = s.user_id
    join approval_request r on r.tenant_id = s.tenant_id and r.id = s.request_id
    where s.tenant_id = ${principal.tenantId} and s.state in ('waiting', 'asked') and r.outcome = 'running'
      and s.round = r.round and ${dayOf(now, principal.timeZone)}::date between d.from_day and d.to_day
    limit ${atOnce}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Deputies decide in the place of people who are away since. */
async function deputiseInRequest(work: Work, kinds: PaperKinds, requestId: string): Promise<void> {
  const request = await getRequest(work, requestId, true);
  const kind = kinds[request.paper];
  if (!kind || request.run.outcome !== 'running') return;
  const { run, told } = deputise(request.flow, request.run, await readChart(work));
  if (run === request.run) return;
  const placed = told.flatMap((one) => (one.kind === 'deputised' ? [one] : []));
  const rest = told.filter(({ kind: what }) => what !== 'deputised');
  await saveProgress(
    work,
    kind,
    request,
    { run, told: rest },
    {
      act: 'deputised',
      byId: null,
      comment: null,
      told: { people: placed.map(({ away }) => away), to: placed.map(({ deputy }) => deputy) },
    },
  );
}

/** Others decide in the place of people who left. */
async function replaceInRequest(work: Work, kinds: PaperKinds, requestId: string): Promise<void> {
  const request = await getRequest(work, requestId, true);
  const kind = kinds[request.paper];
  if (!kind || request.run.outcome !== 'running') return;
  const progress = replaceLeavers(request.flow, request.run, await readChart(work));
  if (progress.run === request.run) return;
  const left = request.run.seats.filter((seat) => wasPassedOn(seat, progress.run));
  await saveProgress(work, kind, request, progress, {
    act: 'substituted',
    byId: null,
    comment: null,
    told: { people: left.map(({ userId }) => userId), to: newcomersIn(progress.run, request.run) },
  });
}

function wasPassedOn({ number, state }: Seat, after: Run): boolean {
  const seat = after.seats.find((one) => one.number === number);
  return state !== 'passed_on' && seat?.state === 'passed_on';
}
