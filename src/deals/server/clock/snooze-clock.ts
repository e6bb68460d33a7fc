import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ClockKind } from '../../model/clock/clock-level.ts';
import type { WireClocks } from '../../model/clock/contract.ts';
import { clockRefusals } from '../../model/clock/refusals.ts';
import { latestWakening, snoozeFault } from '../../model/clock/snooze.ts';
import { getClockedDeal, type ClockedDeal } from './clocked-deal.ts';
import { openClocks } from './clock-terms.ts';
import { allowedDays, wireClocks } from './clocks-of-deal.ts';
import { judgeDeals } from './judge-deals.ts';

export type Snooze = { clock: ClockKind; until: string; reason: string };

/**
 * Puts one clock of an open deal to sleep until a day; a new reason takes the place of the old one. Whoever sees the deal
 * sees who did it and why. Refuses a closed deal, a day that has come, and one beyond the organisation's limit.
 */
export async function snoozeClock(work: Work, dealId: string, snooze: Snooze): Promise<WireClocks> {
  const deal = await openDeal(work, dealId);
  const clocks = await openClocks(work);
  const { calendar, timeZone } = clocks.hours;
  const terms = { today: dayOf(work.now, timeZone), calendar, factor: clocks.rules.snoozeFactor };
  const allowed = allowedDays(clocks, deal, snooze.clock);
  const fault = snoozeFault(snooze.until, allowed, terms);
  if (fault) refuse(fault, { day: latestWakening(allowed, terms) });
  const before = await endStanding(work, dealId, snooze.clock);
  await work.db
    .insertInto('snooze')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      deal_id: dealId,
      clock: snooze.clock,
      until_on: snooze.until,
      reason: snooze.reason,
      at: work.now,
      by_id: work.principal.userId,
    })
    .execute();
  note(
    work,
    deal,
    'deal.clock-snoozed',
    { [snooze.clock]: { from: before, to: snooze.until } },
    snooze.reason,
  );
  await judgeDeals(work, clocks, [dealId]);
  return wireClocks(work, deal);
}

/** Wakes a clock before its day; nothing happens when it does not sleep. */
export async function endSnooze(work: Work, dealId: string, clock: ClockKind): Promise<WireClocks> {
  const deal = await openDeal(work, dealId);
  const before = await endStanding(work, dealId, clock);
  if (before !== null) {
    note(work, deal, 'deal.clock-woken', { [clock]: { from: before, to: null } }, null);
    await judgeDeals(work, await openClocks(work), [dealId]);
  }
  return wireClocks(work, deal);
}

async function openDeal(work: Work, dealId: string): Promise<ClockedDeal> {
  const deal = await getClockedDeal(work, dealId, 'update');
  // One at a time: a clock has one sleep.
  await work.db
    .selectFrom('deal')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', dealId)
    .forUpdate()
    .execute();
  return deal.outcome === 'open' ? deal : refuse(clockRefusals.notOpen);
}

/** Until when it slept, or null. */
async function endStanding(
  { db, principal, now }: Work,
  dealId: string,
  clock: ClockKind,
): Promise<string | null> {
  const ended = await db
    .updateTable('snooze')
    .set({ ended_at: now, ended_by: principal.userId })
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .where('clock', '=', clock)
    .where('ended_at', 'is', null)
    .returning('until_on')
    .executeTakeFirst();
  return ended?.until_on ?? null;
}

function note(
  work: Work,
  deal: ClockedDeal,
  type: string,
  changes: Record<string, { from: unknown; to: unknown }>,
  reason: string | null,
): void {
  const payload = { dealName: deal.name, reason };
  const told = reason === null ? changes : { ...changes, reason: { from: null, to: reason } };
  work.record({ type, object: 'deal', recordId: deal.id, changes: told, payload });
}
