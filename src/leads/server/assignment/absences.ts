/** Leave and holds: noted, listed, ended. */
import { addDays, startOfDay } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { z } from 'zod';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import type { absenceBody, WireAbsence } from '../../model/assignment/wire.ts';
import { listSalesPeople, type SalesPerson } from './panel-queries.ts';
import { mayGiveTo } from './reach.ts';

type AbsenceInput = z.output<typeof absenceBody>;

/** Those that are not over, of whoever the asker may give leads to, and his own. */
export async function listAbsences(work: Work): Promise<{ items: WireAbsence[] }> {
  const people = new Map((await listSalesPeople(work)).map((person) => [person.id, person]));
  const rows = await work.db
    .selectFrom('rep_absence')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', work.now)]))
    .orderBy('from_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return {
    items: rows.flatMap((row) => {
      const person = people.get(row.user_id);
      if (!person) return [];
      const mayEnd = mayGiveTo(work, person);
      if (!mayEnd && person.id !== work.principal.userId) return [];
      return [
        {
          id: row.id,
          user: { id: person.id, name: person.name },
          kind: row.kind as WireAbsence['kind'],
          from: row.from_at.toISOString(),
          until: row.until_at?.toISOString() ?? null,
          reason: row.reason,
          mayEnd,
        },
      ];
    }),
  };
}

/** Notes leave or a hold of a rep of the asker's teams. Refuses others, and what would be over already. */
export async function addAbsence(work: Work, input: AbsenceInput): Promise<WireAbsence> {
  await requireRep(work, input.userId);
  const { from, until } = boundsOf(work, input);
  if (until !== null && until <= work.now) refuse(assignmentRefusals.untilInThePast);
  const id = newId();
  await work.db
    .insertInto('rep_absence')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      user_id: input.userId,
      kind: input.kind,
      from_at: from,
      until_at: until,
      reason: input.reason,
      created_at: work.now,
      created_by: work.principal.userId,
    })
    .execute();
  work.record({
    type: 'rep-absence.noted',
    object: 'user',
    recordId: input.userId,
    changes: { absence: { from: null, to: { kind: input.kind, from, until, reason: input.reason } } },
  });
  return (await listAbsences(work)).items.find((one) => one.id === id) ?? refuse(refusals.notFound);
}

/** Ends an absence now; one that has not begun goes altogether. Refuses others' reps and what is over. */
export async function endAbsence(work: Work, id: string): Promise<null> {
  const { db, principal, now } = work;
  const row = await db
    .selectFrom('rep_absence')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse(refusals.notFound);
  await requireRep(work, row.user_id);
  if (row.until_at !== null && row.until_at <= now) refuse(assignmentRefusals.alreadyOver);
  const hasBegun = row.from_at < now;
  if (hasBegun)
    await db
      .updateTable('rep_absence')
      .set({ until_at: now })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
  else
    await db
      .deleteFrom('rep_absence')
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
  work.record({
    type: 'rep-absence.ended',
    object: 'user',
    recordId: row.user_id,
    changes: { until: { from: row.until_at, to: hasBegun ? now : null } },
  });
  return null;
}

function boundsOf({ now, principal }: Work, { kind, fromDay, toDay, until }: AbsenceInput) {
  if (kind === 'hold') return { from: now, until: until ? new Date(until) : null };
  return {
    from: startOfDay(fromDay!, principal.timeZone),
    until: startOfDay(addDays(toDay!, 1), principal.timeZone),
  };
}

async function requireRep(work: Work, userId: string): Promise<SalesPerson> {
  const person = (await listSalesPeople(work)).find((one) => one.id === userId);
  if (!person) return refuse(assignmentRefusals.personUnknown);
  return mayGiveTo(work, person) ? person : refuse(assignmentRefusals.outsideYourTeams);
}
