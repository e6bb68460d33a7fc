/** Making schedules of a report, changing them, sending once besides. */
import { sql } from 'kysely';
import { knowsReceivers, readCalendar } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requirePress, toJson, type Work } from '../../../platform/server/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { isPressed } from '../../model/export/file-kinds.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { notAllowed } from '../../model/schedule/outside-rules.ts';
import { sendsToOthers, type Schedule } from '../../model/schedule/schedule.ts';
import type { WireSchedule } from '../../model/schedule/schedule-contract.ts';
import { nextSending } from '../../model/schedule/sending-days.ts';
import { mayWith } from '../../model/sharing.ts';
import { getReport } from '../report-queries.ts';
import { readOutsideRules } from './outside-rules.ts';
import { getSchedule } from './schedule-queries.ts';
import { startSending } from './start-sendings.ts';

/** So many of one person on one report. */
const mostSchedules = 20;

/**
 * Has a report sent on its days. Refuses those who may not have it sent; sending with one's own reach, or outside, takes the
 * right to grant; addresses outside must be allowed, blocks and people must be there, and a browser for PDF and pictures.
 */
export async function createSchedule(
  work: Work,
  reportId: string,
  definition: Schedule,
): Promise<WireSchedule> {
  const { db, principal, now } = work;
  await requireProper(work, await getReport(work, reportId, 'schedule'), definition);
  const ownerId = principal.userId ?? refuse(refusals.forbidden);
  if ((await countOwn(work, reportId)) >= mostSchedules) refuse(reportRefusals.tooManySchedules);
  const id = newId();
  await db
    .insertInto('report_schedule')
    .values({
      tenant_id: principal.tenantId,
      id,
      report_id: reportId,
      owner_id: ownerId,
      definition: toJson(definition),
      next_at: await nextOf(work, definition),
      created_at: now,
      changed_at: now,
    })
    .execute();
  note(work, 'report.scheduled', reportId, { schedule: { from: null, to: definition } });
  return getSchedule(work, id);
}

/**
 * Changes an own schedule. One that goes on by the same days still sends what has just become due. Refuses a stale version,
 * and what making it would refuse.
 */
export async function changeSchedule(
  work: Work,
  id: string,
  version: number,
  { definition, paused: wanted }: { definition: Schedule; paused?: boolean | undefined },
): Promise<WireSchedule> {
  const before = await getSchedule(work, id);
  const paused = wanted ?? before.paused;
  await requireProper(work, await getReport(work, before.report.id, 'schedule'), definition);
  const isAsBefore =
    paused === before.paused && JSON.stringify(definition.days) === JSON.stringify(before.definition.days);
  const written = await update(work, id, version, {
    definition: toJson(definition),
    ...(paused !== before.paused && { paused_at: paused ? work.now : null }),
    ...(!isAsBefore && { next_at: await nextOf(work, definition) }),
  });
  if (!written) refuse(refusals.staleVersion);
  note(work, 'report.rescheduled', before.report.id, {
    schedule: { from: before.definition, to: definition },
    ...(paused !== before.paused && { paused: { from: before.paused, to: paused } }),
  });
  return getSchedule(work, id);
}

/**
 * Lets an own schedule rest, or has it go on from now: the days that passed meanwhile are not sent afterwards, and what was on
 * its way when it was paused still arrives. Going on is refused as making it would be; resting never.
 */
export async function pauseSchedule(work: Work, id: string, paused: boolean): Promise<WireSchedule> {
  const before = await getSchedule(work, id);
  if (before.paused === paused) return before;
  const { report, definition, version } = before;
  if (!paused) await requireProper(work, await getReport(work, report.id, 'schedule'), definition);
  const written = await update(work, id, version, {
    paused_at: paused ? work.now : null,
    ...(!paused && { next_at: await nextOf(work, definition) }),
  });
  if (!written) refuse(refusals.staleVersion);
  note(work, paused ? 'report.schedule-paused' : 'report.schedule-resumed', report.id, {
    schedule: { from: null, to: id },
    paused: { from: before.paused, to: paused },
  });
  return getSchedule(work, id);
}

async function nextOf(work: Work, { days }: Schedule): Promise<Date> {
  return nextSending(days, work.now, await readCalendar(work));
}

/** Writes one in the version it was seen in; false where somebody was faster. */
async function update(
  { db, principal, now }: Work,
  id: string,
  version: number,
  values: Record<string, unknown>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report_schedule')
    .set({ ...values, changed_at: now, version: sql`version + 1` })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends an own schedule; what was sent stays. */
export async function removeSchedule(work: Work, id: string): Promise<null> {
  const { db, principal, now } = work;
  const { report, definition } = await getSchedule(work, id);
  await db
    .updateTable('report_schedule')
    .set({ deleted_at: now, changed_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  note(work, 'report.unscheduled', report.id, { schedule: { from: definition, to: null } });
  return null;
}

/** Sends once now, besides its days. Refuses whoever may not have it sent any more. */
export async function sendNow(work: Work, id: string): Promise<{ id: string }> {
  const { report, definition } = await getSchedule(work, id);
  await requireProper(work, await getReport(work, report.id, 'schedule'), definition);
  note(work, 'report.sent-now', report.id, { schedule: { from: null, to: id } });
  await work.elevate();
  return { id: await startSending(work, { id, owner_id: work.principal.userId! }, definition) };
}

async function requireProper(work: Work, report: WireReport, definition: Schedule): Promise<void> {
  const { runAs, outside, blocks, condition, outputs } = definition;
  if (outputs.some(isPressed)) await requirePress();
  const isOwnReach = outside.length > 0 || (runAs === 'maker' && sendsToOthers(definition));
  if (isOwnReach && !mayWith(report, 'grant')) refuse(reportRefusals.ownReachNeedsGrant);
  const strangers = notAllowed((await readOutsideRules(work)).rules, outside);
  if (strangers.length > 0) refuse(reportRefusals.outsideNotAllowed, { addresses: strangers.join(', ') });
  const known = new Set(report.document.blocks.map(({ id }) => id));
  if ([...blocks, ...(condition ? [condition.block] : [])].some((id) => !known.has(id)))
    refuse(reportRefusals.unknownBlock);
  if (!(await knowsReceivers(work, definition.to))) refuse(reportRefusals.unknownReceiver);
}

async function countOwn({ db, principal }: Work, reportId: string): Promise<number> {
  const { count } = await db
    .selectFrom('report_schedule')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', reportId)
    .where('owner_id', '=', principal.userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function note(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'report', recordId, changes });
}
