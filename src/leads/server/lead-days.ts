/** What leads keep that rests on the organisation's days, and how it follows a change of the time zone. */
import { sql, type RawBuilder } from 'kysely';
import type { RestsOnDays } from '../../identity/server/index.ts';
import type { Reaction, Work } from '../../platform/server/index.ts';
import { pageOfOwned } from './pool/all-owned-leads.ts';
import { recycleClock } from './pool/recycle-clock.ts';
import { recycleTerms } from './pool/recycle-rules.ts';
import { writeCountdowns } from './pool/refresh-countdown.ts';

const leadsAtOnce = 1000;

/** When leads go back to a pool: at a clock time of a day. */
export const leadDays: RestsOnDays = {
  count: async ({ db, principal }) => {
    const row = await db
      .selectFrom('lead')
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .where('tenant_id', '=', principal.tenantId)
      .where('owner_id', 'is not', null)
      .where('status', 'in', ['new', 'working', 'qualified'])
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  rebuildAfter: async (work, after) => {
    const { leads } = await pageOfOwned(work, await recycleTerms(work), { after, size: leadsAtOnce });
    if (leads.length === 0) return null;
    await writeCountdowns(work, leads, (await recycleClock(work)).runAt);
    return { last: leads.at(-1)!.id, count: leads.length };
  },
};

type Zones = { from: string; to: string };

/** The same day's beginning in the other time zone. */
function sameDay(column: string, { from, to }: Zones): RawBuilder<Date> {
  return sql<Date>`((${sql.ref(column)} at time zone ${from})::date::timestamp at time zone ${to})`;
}

/** The same day's last moment. */
function sameDayEnd(column: string, { from, to }: Zones): RawBuilder<Date> {
  const next = sql`((${sql.ref(column)} at time zone ${from})::date + 1)::timestamp`;
  return sql<Date>`(${next} at time zone ${to} - interval '1 millisecond')`;
}

/** Leave is by whole days, and a return is due by the end of one: the days stay, their moments follow the time zone. */
async function moveDays({ db, principal, now }: Work, zones: Zones): Promise<void> {
  const tenantId = principal.tenantId;
  await db
    .updateTable('rep_absence')
    .set({ from_at: sameDay('from_at', zones), until_at: sameDay('until_at', zones) })
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'leave')
    .where('until_at', '>', now)
    .execute();
  await db
    .updateTable('return_alarm')
    .set({ due_at: sameDayEnd('due_at', zones) })
    .where('tenant_id', '=', tenantId)
    .execute();
  await db
    .updateTable('lead')
    .set({ return_due_at: sameDayEnd('return_due_at', zones) })
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'returned')
    .where('return_due_at', 'is not', null)
    .execute();
}

export const zoneReaction: Reaction = {
  on: 'organisation.updated',
  name: 'move-days-with-time-zone',
  react: async (work, { payload }) => {
    const zones = payload['timeZone'] as Zones | undefined;
    if (zones) await moveDays(work, zones);
  },
};
