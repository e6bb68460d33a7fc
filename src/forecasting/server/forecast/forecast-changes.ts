/** What changed in a period's open deals since a day. */
import { sql } from 'kysely';
import { dealKind } from '../../../deals/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { pushCount, waterfallBetween, waterfallSteps, type Booking } from '../../model/change/waterfall.ts';
import type { ForecastAsked } from '../../model/forecast/contract.ts';
import { standingAt } from '../../model/forecast/logged-deal.ts';
import { forecastRefusals } from '../../model/refusals.ts';
import { readAsked, readKnown } from './asked-forecast.ts';
import { fenOf } from './forecast-of-subject.ts';

/** Behind each step its largest deals; how many there are is told. */
const mostDeals = 50;

/** From the beginning of that day until now, for the deals that are the subject's today. Refuses a day that is not past, and as readForecast does. */
export async function readChanges(work: Work, { since, ...query }: ForecastAsked & { since: Day }) {
  const asked = await readAsked(work, query);
  const visible = visibleRows(work, dealKind, 'read');
  const known = await readKnown(work, asked);
  if (since >= known.today) refuse(forecastRefusals.sinceInFuture);
  const { deals, belongs, startOf } = known.termsOf(asked.subject);
  const own = deals.filter((deal) => {
    const standing = standingAt(deal, known.at);
    return standing !== undefined && belongs(standing);
  });
  const { start, end, bookings } = waterfallBetween(own, asked.period, startOf(since), known.at, known.dayAt);
  const names = await namesOf(work, bookings, visible);
  const pushes = new Map(own.map((deal) => [deal.id, pushCount(deal, known.at)]));
  const steps = waterfallSteps.map((step) => {
    const booked = bookings.filter((one) => one.step === step);
    const largest = booked.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, mostDeals);
    return {
      step,
      amount: fenOf(booked.reduce((sum, { amount }) => sum + amount, 0)),
      count: booked.length,
      deals: largest.flatMap(({ dealId, amount }) => {
        const name = names.get(dealId);
        return name === undefined
          ? []
          : [{ id: dealId, name, amount: fenOf(amount), pushes: pushes.get(dealId) ?? 0 }];
      }),
    };
  });
  return { since, start: fenOf(start), end: fenOf(end), steps };
}

async function namesOf(
  { db, principal }: Work,
  bookings: readonly Booking[],
  visible: ReturnType<typeof visibleRows>,
): Promise<Map<string, string>> {
  const ids = [...new Set(bookings.map(({ dealId }) => dealId))];
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, r.name from deal r
    where r.tenant_id = ${principal.tenantId} and r.id = any(${ids}::uuid[]) and ${visible}`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
