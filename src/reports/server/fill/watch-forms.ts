/** Begins what people owe when its period begins, and reminds them before and after it is due. */
import type { Database, Logger, Work } from '../../../platform/server/index.ts';
import { inWork, systemPrincipal } from '../../../platform/server/index.ts';
import { readCalendar } from '../../../identity/server/index.ts';
import { notifyAll } from '../../../notifications/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Collect } from '../../model/fill/form.ts';
import { owedPeriod, reminderNow } from '../../model/fill/collect-times.ts';
import { beginFillings, peopleOwing, type FillingRow } from './fillings.ts';
import { formKept } from './opened-form.ts';

/** Looks through all organisations; one that fails holds up no other. */
export async function watchForms(database: Database, log: Logger, now?: Date): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      await inWork(database, systemPrincipal(id), newId(), (work) =>
        watchFormsOf({ ...work, now: now ?? work.now }),
      );
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the forms of an organisation could not be looked after');
    }
  }
}

type Collected = { id: string; title: string; collect: Collect };

/** One organisation's forms as of the work's clock. */
export async function watchFormsOf(bare: Work): Promise<void> {
  const organisation = await bare.db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', bare.principal.tenantId)
    .executeTakeFirstOrThrow();
  const work: Work = { ...bare, principal: { ...bare.principal, timeZone: organisation.time_zone } };
  const forms = await collectedForms(work);
  if (forms.length === 0) return;
  const calendar = await readCalendar(work);
  const today = dayOf(work.now, organisation.time_zone);
  for (const { id, collect } of forms) {
    const period = owedPeriod(collect, today, calendar);
    if (period) await beginFillings(work, id, collect, period, await peopleOwing(work, collect));
  }
  await remind(work, forms);
}

async function collectedForms({ db, principal }: Work): Promise<Collected[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'title', 'document'])
    .where('tenant_id', '=', principal.tenantId)
    .where('kind', '=', 'form')
    .where('deleted_at', 'is', null)
    .execute();
  return rows.flatMap(({ id, title, document }) => {
    const collect = formKept(document)?.collect;
    return collect ? [{ id, title, collect }] : [];
  });
}

/** Nobody is reminded of what was due longer ago: what is begun late asks nothing of last month. */
const oldestHours = 48;

async function remind(work: Work, forms: readonly Collected[]): Promise<void> {
  const { db, principal, now } = work;
  const open = await db
    .selectFrom('form_filling')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('state', 'in', ['open', 'draft', 'returned'])
    .where(
      'report_id',
      'in',
      forms.map(({ id }) => id),
    )
    .where('due_at', '>', new Date(now.getTime() - oldestHours * 3_600_000))
    .execute();
  const byId = new Map(forms.map((form) => [form.id, form]));
  for (const when of ['before', 'after'] as const) {
    const told = open.filter((row) => isTime(byId.get(row.report_id)!, row, when, now));
    await mark(work, told, when);
    await notifyAll(
      work,
      told.map((row) => ({
        userId: row.user_id!,
        kind: when === 'before' ? ('form-due' as const) : ('form-late' as const),
        object: 'form',
        recordId: row.report_id,
        payload: { title: byId.get(row.report_id)!.title, day: row.on_day },
      })),
    );
  }
}

function isTime({ collect }: Collected, row: FillingRow, when: 'before' | 'after', now: Date): boolean {
  const told = when === 'before' ? row.reminded_before_at : row.reminded_after_at;
  return told === null && row.due_at !== null && reminderNow(collect, row.due_at, now) === when;
}

async function mark({ db, principal, now }: Work, rows: readonly FillingRow[], when: 'before' | 'after') {
  if (rows.length === 0) return;
  await db
    .updateTable('form_filling')
    .set(when === 'before' ? { reminded_before_at: now } : { reminded_after_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
}
