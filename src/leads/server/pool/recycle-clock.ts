import type { Day } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { lastRunDay } from '../../model/pool/run-clock.ts';

export type ClockTimes = { runAt: string; warnAt: string };
export type RecycleClock = ClockTimes & { warnedOn: Day | null; ranOn: Day | null };

/** At which clock times leads go back and owners are warned: the organisation's own, or the usual ones. */
export async function recycleClock({ db, principal }: Work): Promise<RecycleClock> {
  const row = await db
    .selectFrom('recycle_clock')
    .select(['run_at', 'warn_at', 'warned_on', 'ran_on'])
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  return {
    runAt: row?.run_at ?? '22:00',
    warnAt: row?.warn_at ?? '09:00',
    warnedOn: row?.warned_on ?? null,
    ranOn: row?.ran_on ?? null,
  };
}

/** Notes on the clock what has been done or set. */
export async function keepClock(work: Work, kept: Partial<RecycleClock>): Promise<void> {
  const { runAt, warnAt, warnedOn, ranOn } = { ...(await recycleClock(work)), ...kept };
  const row = { run_at: runAt, warn_at: warnAt, warned_on: warnedOn, ran_on: ranOn };
  await work.db
    .insertInto('recycle_clock')
    .values({ tenant_id: work.principal.tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute();
}

/** Sets the clock times. A time that has passed today is for tomorrow: setting the clock starts no run. */
export async function setClockTimes(work: Work, { runAt, warnAt }: ClockTimes): Promise<ClockTimes> {
  const before = await recycleClock(work);
  const ranOn = lastRunDay(work.now, runAt, work.principal.timeZone);
  await keepClock(work, { runAt, warnAt, ranOn });
  work.record({
    type: 'recycle_clock.set',
    object: 'recycle_clock',
    recordId: null,
    changes: {
      runAt: { from: before.runAt, to: runAt },
      warnAt: { from: before.warnAt, to: warnAt },
    },
  });
  return { runAt, warnAt };
}
