/** Keeps what happened to a request, writes its trail, and tells people. */
import { newId } from '../../../platform/model/identifier.ts';
import { addWorkingMinutes, usualSpans, type WorkingHours } from '../../../platform/model/working-hours.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { readCalendar } from '../../../identity/server/index.ts';
import { allSteps, type FlowDesign } from '../../model/flow/flow.ts';
import { isOpen, type Progress, type Run, type Seat, type Told } from '../../model/run/run.ts';
import type { PaperKind } from '../paper-kind.ts';
import type { StoredRequest } from './stored-request.ts';
import { tellPeople } from './tell-people.ts';

/** Who did what, as the trail keeps it. */
export type Deed = {
  act: string;
  byId: string | null;
  comment: string | null;
  told?: Record<string, unknown>;
};

type Standing = Pick<StoredRequest, 'id' | 'paper' | 'paperId' | 'title' | 'flow' | 'run'>;

/**
 * Writes what a deed led to: seats, the request, the trail, notifications; and lets the paper's domain take note when the
 * request is over. All of it in the transaction of the deed.
 */
export async function saveProgress(
  work: Work,
  kind: PaperKind,
  before: Standing,
  { run, told }: Progress,
  deed: Deed,
): Promise<void> {
  await saveSeats(work, before, run);
  await saveRequest(work, before.id, run);
  await writeTrail(work, before, deed, told);
  const copied = told.flatMap((one) => (one.kind === 'copied' ? one.people : []));
  await saveCopies(work, before.id, copied);
  await tellPeople(work, before, run, told, deed);
  work.record({
    type: `approval.${deed.act}`,
    object: 'approval',
    recordId: before.id,
    changes: { outcome: { from: before.run.outcome, to: run.outcome } },
    payload: { paper: before.paper, paperId: before.paperId, title: before.title },
  });
  if (run.outcome !== 'running' && run.outcome !== before.run.outcome)
    await kind.settle(work, before.paperId, run.outcome);
}

async function saveRequest({ db, principal, now }: Work, id: string, run: Run): Promise<void> {
  const isOver = run.outcome !== 'running' && run.outcome !== 'sent_back';
  await db
    .updateTable('approval_request')
    .set(({ eb }) => ({
      outcome: run.outcome,
      step_id: run.stepId,
      round: run.round,
      taken: toJson(run.taken),
      facts: toJson(run.facts),
      ended_at: isOver ? now : null,
      version: eb('version', '+', 1n),
    }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

async function saveSeats(work: Work, { id, flow, run: before }: Standing, run: Run): Promise<void> {
  const known = new Map(before.seats.map((seat) => [seat.number, seat]));
  const hours = await hoursOf(work);
  for (const [place, seat] of run.seats.entries()) {
    const old = known.get(seat.number);
    const told = { place, ...timesOf(work, flow, seat, old, hours) };
    if (old) await updateSeat(work, id, seat, told);
    else await insertSeat(work, id, flow, seat, told);
  }
}

type Times = { asked_at?: Date; decided_at?: Date; due_at?: Date | null };

function timesOf(
  { now }: Work,
  flow: FlowDesign,
  seat: Seat,
  old: Seat | undefined,
  hours: WorkingHours,
): Times {
  if (seat.state === old?.state) return {};
  if (seat.state === 'asked') return { asked_at: now, due_at: dueAt(flow, seat, now, hours) };
  // An agreement that is withdrawn later was given when it was given.
  if (old && !isOpen(old)) return {};
  return isOpen(seat) ? { due_at: null } : { decided_at: now, due_at: null };
}

function dueAt(flow: FlowDesign, { stepId }: Seat, now: Date, hours: WorkingHours): Date | null {
  const step = allSteps(flow.steps).find(({ id }) => id === stepId);
  const escalation = step?.kind === 'approve' ? step.escalation : null;
  return escalation && addWorkingMinutes(now, escalation.afterHours * 60, hours);
}

export async function hoursOf(work: Work): Promise<WorkingHours> {
  return { spans: usualSpans, calendar: await readCalendar(work), timeZone: work.principal.timeZone };
}

async function updateSeat(
  { db, principal }: Work,
  requestId: string,
  seat: Seat,
  told: Times & { place: number },
): Promise<void> {
  await db
    .updateTable('approval_seat')
    .set({ state: seat.state, before_number: seat.before, ...told })
    .where('tenant_id', '=', principal.tenantId)
    .where('request_id', '=', requestId)
    .where('number', '=', seat.number)
    .execute();
}

async function insertSeat(
  { db, principal }: Work,
  requestId: string,
  flow: FlowDesign,
  seat: Seat,
  told: Times & { place: number },
): Promise<void> {
  await db
    .insertInto('approval_seat')
    .values({
      tenant_id: principal.tenantId,
      request_id: requestId,
      number: seat.number,
      step_id: seat.stepId,
      step_name: stepName(flow, seat.stepId),
      round: seat.round,
      user_id: seat.userId,
      state: seat.state,
      origin: seat.origin,
      from_number: seat.from,
      before_number: seat.before,
      is_after: seat.isAfter,
      ...told,
    })
    .execute();
}

function stepName(flow: FlowDesign, stepId: string | null): string {
  return allSteps(flow.steps).find(({ id }) => id === stepId)?.name ?? '';
}

async function saveCopies(
  { db, principal, now }: Work,
  requestId: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  const rows = [...new Set(people)].map((userId) => ({
    tenant_id: principal.tenantId,
    request_id: requestId,
    user_id: userId,
    at: now,
  }));
  await db
    .insertInto('approval_copy')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'request_id', 'user_id']).doNothing())
    .execute();
}

/** The deed itself, and what happened by itself because of it; never altered. */
export async function writeTrail(
  { db, principal, now }: Work,
  { id, flow, run }: Pick<Standing, 'id' | 'flow' | 'run'>,
  deed: Deed,
  told: readonly Told[] = [],
): Promise<void> {
  const rows = [
    { act: deed.act, by_id: deed.byId, step_id: run.stepId, comment: deed.comment, told: deed.told ?? {} },
    ...told.flatMap((one) => (one.kind === 'asked' ? [] : [entryOf(one, run.stepId)])),
  ];
  await db
    .insertInto('approval_entry')
    .values(
      rows.map((row) => ({
        ...row,
        tenant_id: principal.tenantId,
        id: newId(),
        request_id: id,
        at: now,
        step_name: stepName(flow, row.step_id) || null,
        told: toJson(row.told),
      })),
    )
    .execute();
}

function entryOf(told: Exclude<Told, { kind: 'asked' }>, stepId: string | null) {
  const nobody = { by_id: null, comment: null };
  if (told.kind === 'deputised')
    return {
      ...nobody,
      act: 'deputised',
      step_id: told.stepId,
      told: { people: [told.away], to: [told.deputy] },
    };
  if (told.kind === 'copied')
    return { ...nobody, act: 'copied', step_id: told.stepId, told: { people: told.people } };
  if (told.kind === 'passed_by_itself')
    return { ...nobody, act: 'passed_by_itself', step_id: told.stepId, told: { why: told.why } };
  return {
    ...nobody,
    act: `ended_${told.outcome}`,
    step_id: stepId,
    told: told.why ? { why: told.why } : {},
  };
}
