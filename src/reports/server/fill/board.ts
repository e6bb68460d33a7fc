/** Who has handed in and who has not; what somebody handed in; accepting it, giving it back, reminding. */
import { sql } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { notifyAll } from '../../../notifications/server/index.ts';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import { rowsInScope } from '../../../records/server/index.ts';
import { dueAt, latestPeriods } from '../../model/fill/collect-times.ts';
import type { WireBoard, WireFilled, WireFilling } from '../../model/fill/sheet-contract.ts';
import { requireDecidable, type FillingState } from '../../model/fill/filling.ts';
import { changeFilling, wireFilling, type FillingRow } from './fillings.ts';
import { entriesOf } from './keep-entries.ts';
import { getForm } from './opened-form.ts';
import { wireEntries } from './read-sheet.ts';

type Named = FillingRow & { person: string | null; team: string | null };

async function fillingsIn(
  work: Work,
  reportId: string,
  days: readonly Day[],
  action: 'read' | 'approve',
): Promise<Named[]> {
  const { db, principal } = work;
  const t = principal.tenantId;
  const reach = rowsInScope(work, requireRight(work, 'form', action), 'f');
  const { rows } = await sql<Named>`
    select f.*, u.name as person, g.name as team from form_filling f
    join app_user u on u.tenant_id = f.tenant_id and u.id = f.user_id
    left join team g on g.tenant_id = f.tenant_id and g.id = f.team_id
    where f.tenant_id = ${t} and u.tenant_id = ${t} and f.report_id = ${reportId} and f.due_at is not null
      and f.on_day = any(${[...days]}::date[]) and ${reach}
    order by g.name nulls last, u.name, f.user_id, f.on_day desc`.execute(db);
  return rows;
}

/** The people in the asker's reach who owe the form, period by period, the newest first. */
export async function readBoard(work: Work, id: string, count: number): Promise<WireBoard> {
  const { title, form } = await getForm(work, id);
  const { collect } = form;
  const mayDecide = scopeOf(work.principal, 'form', 'approve') !== null;
  if (!collect) return { title, isApproved: false, periods: [], people: [], mayDecide };
  const { timeZone } = work.principal;
  const periods = latestPeriods(collect, dayOf(work.now, timeZone), await readCalendar(work), count);
  const rows = await fillingsIn(
    work,
    id,
    periods.map(({ on }) => on),
    'read',
  );
  return {
    title,
    isApproved: collect.isApproved,
    periods: periods.map((period) => ({
      on: period.on,
      dueAt: dueAt(period, collect, timeZone).toISOString(),
    })),
    people: [...Map.groupBy(rows, ({ user_id }) => user_id!)].map(([userId, own]) => ({
      person: { id: userId, name: own[0]!.person ?? '' },
      team: own[0]!.team,
      cells: own.map((row) => {
        const { id: fillingId, on, state, isLate, handedInAt } = wireFilling(row, work.now);
        return { fillingId, on, state, isLate, handedInAt };
      }),
    })),
    mayDecide,
  };
}

/** Nobody is reminded by hand again within so many minutes. */
const quietMinutes = 10;

/** Reminds those in the asker's reach who have not handed in for a period; all of them unless some are named. */
export async function nudge(
  work: Work,
  id: string,
  { on, userIds }: { on: Day; userIds?: readonly string[] | undefined },
): Promise<{ told: number }> {
  const { title } = await getForm(work, id);
  const quiet = new Date(work.now.getTime() - quietMinutes * 60_000);
  const late = (await fillingsIn(work, id, [on], 'approve')).filter(
    ({ state, user_id, nudged_at }) =>
      ['open', 'draft', 'returned'].includes(state) &&
      user_id !== work.principal.userId &&
      (!userIds || userIds.includes(user_id!)) &&
      (nudged_at === null || nudged_at < quiet),
  );
  for (const { id: fillingId } of late) await changeFilling(work, fillingId, { nudged_at: work.now });
  const payload = { who: work.principal.name, title, day: on };
  await notifyAll(
    work,
    late.map(({ user_id }) => ({
      userId: user_id!,
      kind: 'form-nudged' as const,
      object: 'form',
      recordId: id,
      payload,
    })),
  );
  work.record({
    type: 'form.nudged',
    object: 'report',
    recordId: id,
    changes: { people: { from: null, to: late.length } },
  });
  return { told: late.length };
}

async function getFilling(work: Work, id: string, action: 'read' | 'approve'): Promise<Named> {
  const { db, principal } = work;
  const t = principal.tenantId;
  const { rows } = await sql<Named>`
    select f.*, u.name as person, g.name as team from form_filling f
    left join app_user u on u.tenant_id = ${t} and u.id = f.user_id
    left join team g on g.tenant_id = ${t} and g.id = f.team_id
    where f.tenant_id = ${t} and f.id = ${id} and ${rowsInScope(work, requireRight(work, 'form', 'read'), 'f')}`.execute(
    db,
  );
  const row = rows[0] ?? refuse(refusals.notFound);
  if (action === 'approve' && !mayDecideOn(work, row)) refuse(refusals.forbidden);
  return row;
}

/** One's own is decided by somebody else. */
function mayDecideOn({ principal }: Work, { user_id, owner_id, team_id }: FillingRow): boolean {
  const scope = scopeOf(principal, 'form', 'approve');
  if (!scope || user_id === null || user_id === principal.userId) return false;
  return covers(principal, scope, { ownerId: owner_id, teamId: team_id });
}

/** What somebody in the asker's reach handed in. */
export async function readFilling(work: Work, id: string): Promise<WireFilled> {
  const row = await getFilling(work, id, 'read');
  const form = await getForm(work, row.report_id);
  const isApproved = form.form.collect?.isApproved ?? false;
  return {
    filling: wireFilling(row, work.now),
    person: row.user_id ? { id: row.user_id, name: row.person ?? '' } : null,
    columns: form.columns.filter(({ isOwn }) => isOwn) as unknown as WireFilled['columns'],
    entries: await wireEntries(work, form, await entriesOf(work, id)),
    written: row.written,
    mayDecide: isApproved && row.state === 'handed_in' && mayDecideOn(work, row),
  };
}

/** Accepts what somebody handed in, or gives it back with a word; he is told. Refuses one's own, and what does not wait. */
export async function decideFilling(
  work: Work,
  id: string,
  { isAccepted, note }: { isAccepted: boolean; note: string },
): Promise<WireFilling> {
  const row = await getFilling(work, id, 'approve');
  const { title, form } = await getForm(work, row.report_id);
  requireDecidable(row.state as FillingState, form.collect?.isApproved ?? false);
  const state = isAccepted ? 'accepted' : 'returned';
  const decided = { state, note, decided_by: work.principal.userId, decided_at: work.now };
  await changeFilling(work, id, decided);
  work.record({
    type: isAccepted ? 'form.accepted' : 'form.returned',
    object: 'report',
    recordId: row.report_id,
    changes: { person: { from: null, to: row.person }, note: { from: null, to: note } },
  });
  await notifyAll(work, [
    {
      userId: row.user_id!,
      kind: isAccepted ? 'form-accepted' : 'form-returned',
      object: 'form',
      recordId: row.report_id,
      payload: { who: work.principal.name, title, day: row.on_day, note: note || '—' },
    },
  ]);
  return wireFilling({ ...row, ...decided }, work.now);
}
