/** Rates as people keep them. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { decimalText, readDecimalText } from '../../../platform/model/decimal-text.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { exchangeContract } from '../../model/exchange/contract.ts';
import { ratePlaces } from '../../model/exchange/exchange.ts';
import { catalogRefusals } from '../../model/refusals.ts';

/** A rate as it is told: 7.1234 of the organisation's currency for one unit, from a day on. */
export type ToldRate = { currency: string; on: string; rate: string };

/** The currencies that have rates, deals or price books, each with its rate of today. */
export async function listCurrencies(
  work: Work,
): Promise<EndpointAnswer<typeof exchangeContract.listCurrencies>> {
  const { db, principal, now } = work;
  const t = principal.tenantId;
  const base = await currencyOfOrganisation(work);
  const { rows } = await sql<{ currency: string; rates: number; day: string | null; rate: bigint | null }>`
    with used as (
      select currency from exchange_rate where tenant_id = ${t}
      union select currency from price_book where tenant_id = ${t} and deleted_at is null
      union select currency from deal where tenant_id = ${t} and deleted_at is null and (rate is null or rate_on is not null))
    select u.currency, (select count(*)::int from exchange_rate c where c.tenant_id = ${t} and c.currency = u.currency) as rates,
      c.day::text as day, c.rate
    from used u left join lateral (
      select x.day, x.rate from exchange_rate x
      where x.tenant_id = ${t} and x.currency = u.currency and x.day <= ${dayOf(now, principal.timeZone)}::date
      order by x.day desc limit 1) c on true
    where u.currency <> ${base} order by u.currency`.execute(db);
  const items = rows.map(({ currency, rates, day, rate }) => ({
    currency,
    rates,
    current: day === null || rate === null ? null : { on: day, rate: decimalText(rate, ratePlaces) },
  }));
  return { base, items };
}

/** The rates of a currency by day, newest first. */
export async function listRates(
  work: Work,
  currency: string,
): Promise<EndpointAnswer<typeof exchangeContract.listRates>> {
  const rows = await work.db
    .selectFrom('exchange_rate')
    .select(['day', 'rate'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('currency', '=', currency)
    .orderBy('day', 'desc')
    .limit(3660)
    .execute();
  return {
    base: await currencyOfOrganisation(work),
    items: rows.map(({ day, rate }) => ({ on: day, rate: decimalText(rate, ratePlaces) })),
  };
}

/** The rates that stand for exactly these days, as people write them, by `rateKey`. */
export async function standingRates(
  { db, principal }: Work,
  asked: readonly Omit<ToldRate, 'rate'>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('exchange_rate')
    .select(['currency', 'day', 'rate'])
    .where('tenant_id', '=', principal.tenantId)
    .where('currency', 'in', [...new Set(['', ...asked.map(({ currency }) => currency)])])
    .where('day', 'in', [...new Set(['1900-01-01', ...asked.map(({ on }) => on)])])
    .execute();
  return new Map(
    rows.map(({ currency, day, rate }) => [rateKey({ currency, on: day }), decimalText(rate, ratePlaces)]),
  );
}

export function rateKey({ currency, on }: Omit<ToldRate, 'rate'>): string {
  return `${currency} ${on}`;
}

/**
 * Sets and removes rates by currency and day; of two for one day the later told stays. What is counted by them is told
 * by an event. Refuses a rate of the organisation's own currency.
 */
export async function saveRates(
  work: Work,
  set: readonly ToldRate[],
  remove: readonly Omit<ToldRate, 'rate'>[] = [],
): Promise<{ set: number; removed: number }> {
  const base = await currencyOfOrganisation(work);
  const touched = [...new Set([...set, ...remove].map(({ currency }) => currency))];
  if (touched.includes(base)) refuse(catalogRefusals.ownCurrency, { currency: base });
  let removed = 0;
  for (const one of remove) removed += await removeRate(work, one);
  const last = [...new Map(set.map((told) => [rateKey(told), told])).values()];
  if (last.length > 0) await writeRates(work, last);
  if (last.length + removed > 0)
    work.record({
      type: 'exchange_rate.changed',
      object: 'exchange_rate',
      recordId: null,
      payload: { currencies: touched, set: last.slice(0, 100), remove: remove.slice(0, 100) },
    });
  return { set: last.length, removed };
}

async function removeRate(
  { db, principal }: Work,
  { currency, on }: Omit<ToldRate, 'rate'>,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('exchange_rate')
    .where('tenant_id', '=', principal.tenantId)
    .where('currency', '=', currency)
    .where('day', '=', on)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function writeRates({ db, principal, now }: Work, rates: readonly ToldRate[]): Promise<void> {
  const rows = rates.map(({ currency, on, rate }) => ({
    tenant_id: principal.tenantId,
    currency,
    day: on,
    rate: readDecimalText(rate, ratePlaces)!,
    entered_by: principal.userId,
    entered_at: now,
  }));
  await db
    .insertInto('exchange_rate')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'currency', 'day']).doUpdateSet((set) => ({
        rate: set.ref('excluded.rate'),
        entered_by: set.ref('excluded.entered_by'),
        entered_at: set.ref('excluded.entered_at'),
      })),
    )
    .execute();
}
