/** The watch over open deals: every few minutes, each organisation by its own calendar. */
import { organisationItself } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import { isTimeToTell } from '../../model/clock/reminder.ts';
import { openClocks } from './clock-terms.ts';
import { takeEscalations, takeNewLevels } from './due-reminders.ts';
import { forgetClosed, judgeDeals } from './judge-deals.ts';
import { keepProposals } from './propose-stage-days.ts';
import { readSupervisors } from './supervisors.ts';
import { tellReminders } from './tell-reminders.ts';

/** Looks through all organisations; one that fails holds up no other. */
export async function watchDeals(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      await inWork(database, principal, newId(), scanDeals);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the deals of an organisation could not be scanned');
    }
  }
}

/**
 * One scan: judges the clocks of all open deals, once a month proposes days from history, and tells what has become due.
 * All in one transaction, one at a time: whatever kills it, nothing is told twice and nothing is left out.
 */
export async function scanDeals(work: Work): Promise<void> {
  const watch = await takeTurn(work);
  const month = dayOf(work.now, work.principal.timeZone).slice(0, 7);
  if (watch.proposed_on?.slice(0, 7) !== month) {
    await keepProposals(work);
    await noteTurn(work, { proposed_on: dayOf(work.now, work.principal.timeZone) });
  }
  const clocks = await openClocks(work);
  await judgeDeals(work, clocks);
  await forgetClosed(work);
  if (isTimeToTell(work.now, clocks.rules, clocks.hours)) {
    const due = [
      ...(await takeNewLevels(work)),
      ...(await takeEscalations(work, clocks, await readSupervisors(work))),
    ];
    await tellReminders(work, clocks, due);
  }
  await noteTurn(work, { scanned_at: work.now });
}

/** Waits until no other worker scans the same organisation. */
async function takeTurn({ db, principal }: Work) {
  await db
    .insertInto('deal_watch')
    .values({ tenant_id: principal.tenantId })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute();
  return db
    .selectFrom('deal_watch')
    .select('proposed_on')
    .where('tenant_id', '=', principal.tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function noteTurn(
  { db, principal }: Work,
  done: { proposed_on: string } | { scanned_at: Date },
): Promise<void> {
  await db.updateTable('deal_watch').set(done).where('tenant_id', '=', principal.tenantId).execute();
}
