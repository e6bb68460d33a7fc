/** People name who decides in their place while they are away. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { scopeOf, type Principal } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { oneAtATime, type Work } from '../../../platform/server/index.ts';
import type { WireDeputyship } from '../../model/deputies/deputy-contract.ts';
import { approvalRefusals } from '../../model/refusals.ts';
import { deputiesFromToday, type DeputyRow } from './deputy-rows.ts';

/** Everybody's, of today and later: whoever waits for a decision sees who gives it. */
export async function listDeputies(work: Work): Promise<{ items: WireDeputyship[] }> {
  const rows = await deputiesFromToday(work, null);
  return { items: rows.map((row) => onWire(row, work.principal)) };
}

type Wanted = { userId: string | null; deputyId: string; from: string; to: string };

/**
 * Names a deputy for oneself, or, by those who design approvals, for somebody else; what waits for the person goes to the
 * deputy once the first day has come. Refuses people who are not active, oneself as deputy, days that have passed, and a
 * second deputy for the same days.
 */
export async function addDeputy(work: Work, { userId, ...wanted }: Wanted): Promise<WireDeputyship> {
  const { db, principal, now } = work;
  const away = userId ?? principal.userId ?? refuse(refusals.forbidden);
  if (away !== principal.userId && scopeOf(principal, 'approval', 'design') === null)
    refuse(refusals.forbidden);
  await requireActive(work, [away, wanted.deputyId]);
  if (away === wanted.deputyId) refuse(approvalRefusals.deputySelf);
  if (wanted.to < wanted.from || wanted.to < dayOf(now, principal.timeZone))
    refuse(approvalRefusals.deputyPast);
  await oneAtATime(work, `approval deputy ${away}`);
  const standing = await deputiesFromToday(work, away);
  const other = standing.find(({ from_day, to_day }) => from_day <= wanted.to && wanted.from <= to_day);
  if (other) refuse(approvalRefusals.deputyTwice, { from: other.from_day, to: other.to_day });
  const id = newId();
  await db
    .insertInto('approval_deputy')
    .values({
      tenant_id: principal.tenantId,
      id,
      user_id: away,
      deputy_id: wanted.deputyId,
      from_day: wanted.from,
      to_day: wanted.to,
      created_by: principal.userId,
      created_at: now,
    })
    .execute();
  note(work, 'added', id, { userId: away, ...wanted });
  const made = (await deputiesFromToday(work, away)).find((row) => row.id === id)!;
  return onWire(made, principal);
}

/** Refuses as not found what is neither one's own nor, unless one designs approvals, anybody's to remove. */
export async function removeDeputy(work: Work, id: string): Promise<null> {
  const { db, principal } = work;
  const row = await db
    .selectFrom('approval_deputy')
    .select(['user_id', 'deputy_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !mayRemove(row, principal)) return refuse(refusals.notFound);
  await db
    .deleteFrom('approval_deputy')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  note(work, 'removed', id, { userId: row.user_id, deputyId: row.deputy_id });
  return null;
}

function mayRemove({ user_id }: Pick<DeputyRow, 'user_id'>, principal: Principal): boolean {
  return user_id === principal.userId || scopeOf(principal, 'approval', 'design') !== null;
}

async function requireActive({ db, principal }: Work, people: readonly string[]): Promise<void> {
  const known = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', people)
    .where('state', '=', 'active')
    .execute();
  if (known.length < new Set(people).size) refuse(approvalRefusals.noSuchPerson);
}

function note(work: Work, act: 'added' | 'removed', id: string, payload: Record<string, unknown>): void {
  work.record({ type: `approval-deputy.${act}`, object: 'approval_deputy', recordId: id, payload });
}

function onWire(row: DeputyRow, principal: Principal): WireDeputyship {
  return {
    id: row.id,
    user: { id: row.user_id, name: row.user_name },
    deputy: { id: row.deputy_id, name: row.deputy_name },
    from: row.from_day,
    to: row.to_day,
    mayRemove: mayRemove(row, principal),
  };
}
