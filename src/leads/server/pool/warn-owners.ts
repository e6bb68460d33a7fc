/** Tells owners, three working days and one before, that leads of theirs go back. */
import { sql } from 'kysely';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { warningDue } from '../../model/pool/recycle-warning.ts';
import { nextRunDay } from '../../model/pool/run-clock.ts';
import { standingOf } from '../../model/pool/standing.ts';
import { fromTheStart, pageOfOwned } from './all-owned-leads.ts';
import type { OwnedLead } from './owned-leads.ts';
import { keepClock, recycleClock } from './recycle-clock.ts';
import { recycleTerms } from './recycle-rules.ts';

type Warning = { lead: OwnedLead; on: Day; daysBefore: number };

const pageSize = 500;
/** Three working days never take longer, not even across the Spring Festival. */
const horizonDays = 20;
/** More leads than these are told of together. */
const mostOneByOne = 3;

/** Gives today's warnings, each once for a lead and its day; returns how many. */
export async function warnOwners(work: Work): Promise<number> {
  const { runAt } = await recycleClock(work);
  const today = dayOf(work.now, work.principal.timeZone);
  const due = await warningsDue(work, today, nextRunDay(work.now, runAt, work.principal.timeZone));
  await keepWarnings(work, due);
  for (const [ownerId, warnings] of Map.groupBy(due, ({ lead }) => lead.ownerId))
    await tellOwner(work, ownerId, warnings);
  await keepClock(work, { warnedOn: today });
  return due.length;
}

async function warningsDue(work: Work, today: Day, nextRun: Day): Promise<Warning[]> {
  const terms = await recycleTerms(work);
  const horizon = new Date(work.now.getTime() + horizonDays * 86_400_000);
  const due: Warning[] = [];
  for (let after: string | null = fromTheStart; after !== null;) {
    const where = sql`r.recycle_at < ${horizon}`;
    const page = await pageOfOwned(work, terms, { after, size: pageSize, where });
    const told = await warningsGiven(work, page.leads);
    for (const lead of page.leads) {
      const on = lead.rule && standingOf(nextRun, lead.rule, lead.facts)?.on;
      const daysBefore = on ? warningDue(today, on, told(lead, on), terms.calendar) : null;
      if (on && daysBefore !== null) due.push({ lead, on, daysBefore });
    }
    after = page.next;
  }
  return due;
}

async function warningsGiven({ db, principal }: Work, leads: readonly OwnedLead[]) {
  if (leads.length === 0) return () => [];
  const rows = await db
    .selectFrom('recycle_warning')
    .select(['lead_id', 'owner_id', 'back_on', 'days_before'])
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'lead_id',
      'in',
      leads.map((lead) => lead.id),
    )
    .execute();
  return ({ id, ownerId }: OwnedLead, on: Day) =>
    rows
      .filter((row) => row.lead_id === id && row.owner_id === ownerId && row.back_on === on)
      .map((row) => row.days_before);
}

async function keepWarnings({ db, principal, now }: Work, warnings: readonly Warning[]): Promise<void> {
  if (warnings.length === 0) return;
  await db
    .insertInto('recycle_warning')
    .values(
      warnings.map(({ lead, on, daysBefore }) => ({
        tenant_id: principal.tenantId,
        lead_id: lead.id,
        owner_id: lead.ownerId,
        back_on: on,
        days_before: daysBefore,
        at: now,
      })),
    )
    .execute();
}

async function tellOwner(work: Work, userId: string, warnings: readonly Warning[]): Promise<void> {
  if (warnings.length > mostOneByOne) {
    const day = warnings.map(({ on }) => on).toSorted()[0]!;
    const payload = { count: warnings.length, day };
    return notify(work, { userId, kind: 'leads-go-back', object: null, recordId: null, payload });
  }
  for (const { lead, on } of warnings)
    await notify(work, {
      userId,
      kind: 'lead-goes-back',
      object: 'lead',
      recordId: lead.id,
      payload: { title: lead.name, day: on },
    });
}
