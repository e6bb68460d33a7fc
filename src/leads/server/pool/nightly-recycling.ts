/** What happens by the clock of each organisation: warnings in the morning, taking back at night. */
import { newId } from '../../../platform/model/identifier.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { inWork, type Database, type Work } from '../../../platform/server/index.ts';
import { atClock, lastRunDay } from '../../model/pool/run-clock.ts';
import { organisationItself } from '../../../identity/server/index.ts';
import { keepClock, recycleClock } from './recycle-clock.ts';
import { runRecycling, type InWork } from './run-recycling.ts';
import { warnOwners } from './warn-owners.ts';

/** Looks at the clock of every organisation and does what has become due since; again and again it does nothing more. */
export async function keepRecycleTimes(database: Database): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    const principal = await organisationItself(database, id);
    await keepTimesOf((useCase) => inWork(database, principal, newId(), useCase));
  }
}

/** One organisation's: what was missed while the installation stood still is made up for, once, the taking back first. */
export async function keepTimesOf(inWork: InWork): Promise<void> {
  const day = await inWork(nightDue);
  if (day !== null) {
    await runRecycling(inWork, { id: newId(), cause: 'nightly', day });
    await inWork((work) => keepClock(work, { ranOn: day }));
  }
  await inWork(warnWhenDue);
}

async function warnWhenDue(work: Work): Promise<void> {
  const { warnAt, warnedOn } = await recycleClock(work);
  const today = dayOf(work.now, work.principal.timeZone);
  if (warnedOn !== today && work.now >= atClock(today, warnAt, work.principal.timeZone))
    await warnOwners(work);
}

/** The day whose run is due. An organisation that is looked at for the first time begins with the next night. */
async function nightDue(work: Work): Promise<string | null> {
  const { runAt, ranOn } = await recycleClock(work);
  const last = lastRunDay(work.now, runAt, work.principal.timeZone);
  if (ranOn === last) return null;
  if (ranOn !== null && ranOn < last) return last;
  await keepClock(work, { ranOn: last });
  return null;
}
