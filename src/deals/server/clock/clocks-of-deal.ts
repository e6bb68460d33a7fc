import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { worstOf, type ClockKind } from '../../model/clock/clock-level.ts';
import type { WireClock, WireClocks } from '../../model/clock/contract.ts';
import { readClocks, type ClockReading } from '../../model/clock/read-clocks.ts';
import { latestWakening } from '../../model/clock/snooze.ts';
import { getClockedDeal, type ClockedDeal } from './clocked-deal.ts';
import { openClocks, type OrganisationClocks } from './clock-terms.ts';
import { standingSnoozes, type StandingSnooze } from './standing-snoozes.ts';

/** How the clocks of a deal stand, why, and when each gets worse. Not found outside the asker's reach. */
export async function clocksOfDeal(work: Work, dealId: string): Promise<WireClocks> {
  return wireClocks(work, await getClockedDeal(work, dealId, 'read'));
}

export async function wireClocks(work: Work, deal: ClockedDeal): Promise<WireClocks> {
  if (deal.outcome !== 'open') return { level: null, clocks: [] };
  const clocks = await openClocks(work);
  const snoozes = await standingSnoozes(work, deal.id);
  const sleeping = Object.fromEntries([...snoozes].map(([clock, { until }]) => [clock, until]));
  const readings = readClocks(deal, clocks.termsIn(deal.stageId), sleeping, work.now);
  return {
    level: worstOf(readings.map(({ level }) => level)),
    clocks: readings.map((reading) => wireClock(work, clocks, reading, snoozes.get(reading.clock))),
  };
}

function wireClock(
  work: Work,
  { rules, hours }: OrganisationClocks,
  { clock, level, awake, why, days, limits, isLouder, next }: ClockReading,
  snooze: StandingSnooze | undefined,
): WireClock {
  const allowed = limits && (clock === 'promise' ? limits.critical : limits.red);
  const terms = {
    today: dayOf(work.now, hours.timeZone),
    calendar: hours.calendar,
    factor: rules.snoozeFactor,
  };
  return {
    clock,
    level,
    awake,
    why,
    isLouder,
    days: Math.round(days * 10) / 10,
    allowed,
    next: next && { level: next.level, at: next.at.toISOString() },
    snooze: snooze && terms.today < snooze.until ? snooze : null,
    latestSnooze: latestWakening(allowed, terms),
  };
}

/** How many working days a clock allows a deal, as snoozing counts them. */
export function allowedDays(clocks: OrganisationClocks, deal: ClockedDeal, clock: ClockKind): number | null {
  if (clock === 'stage') return clocks.daysOf(deal.stageId);
  const { silenceDays, promiseDays } = clocks.termsIn(deal.stageId);
  return clock === 'silence' ? silenceDays : 1 + promiseDays;
}
