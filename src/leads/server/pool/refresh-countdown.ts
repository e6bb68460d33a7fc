/** Keeps on each lead when it goes back by itself, so that lists can show it and warnings find it. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { atClock, nextRunDay } from '../../model/pool/run-clock.ts';
import { standingOf } from '../../model/pool/standing.ts';
import { ownedLeads, type OwnedLead } from './owned-leads.ts';
import { recycleClock } from './recycle-clock.ts';
import { recycleTerms } from './recycle-rules.ts';

/** Counts anew for these leads; those nobody holds are left alone. The work is elevated. */
export async function refreshCountdown(work: Work, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return;
  const terms = await recycleTerms(work);
  if (terms.rules.length === 0) return stopCountdown(work, leadIds);
  const where = sql`r.id = any(${[...leadIds]}::uuid[])`;
  const leads = await ownedLeads(work, terms, { where, limit: leadIds.length });
  await writeCountdowns(work, leads, (await recycleClock(work)).runAt);
}

async function stopCountdown({ db, principal }: Work, leadIds: readonly string[]): Promise<void> {
  await db
    .updateTable('lead')
    .set({ recycle_at: null, hard_recycle_at: null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...leadIds])
    .where('recycle_at', 'is not', null)
    .execute();
}

/** Writes what differs. It follows from the rules, so it is no change of the record: its version stays. */
export async function writeCountdowns(work: Work, leads: readonly OwnedLead[], runAt: string): Promise<void> {
  const changed = leads
    .map((lead) => ({ lead, ...countdownOf(work, lead, runAt) }))
    .filter(({ lead, at, latestAt }) => differs(lead.recycleAt, at) || differs(lead.hardRecycleAt, latestAt));
  if (changed.length === 0) return;
  const tuples = changed.map(
    ({ lead, at, latestAt }) => sql`(${lead.id}::uuid, ${at}::timestamptz, ${latestAt}::timestamptz)`,
  );
  await sql`
    update lead as r set recycle_at = c.at, hard_recycle_at = c.latest_at
    from (values ${sql.join(tuples)}) as c (id, at, latest_at)
    where r.tenant_id = ${work.principal.tenantId} and r.id = c.id and r.owner_id is not null`.execute(
    work.db,
  );
}

/** When the lead goes back as things stand, and when at the latest; null: not at all. */
export function countdownOf(
  { principal, now }: Work,
  { rule, facts }: OwnedLead,
  runAt: string,
): { at: Date | null; latestAt: Date | null } {
  const standing = rule && standingOf(nextRunDay(now, runAt, principal.timeZone), rule, facts);
  const instant = (day: string | null) => (day === null ? null : atClock(day, runAt, principal.timeZone));
  return { at: instant(standing?.on ?? null), latestAt: instant(standing?.latestOn ?? null) };
}

function differs(one: Date | null, other: Date | null): boolean {
  return one?.getTime() !== other?.getTime();
}
