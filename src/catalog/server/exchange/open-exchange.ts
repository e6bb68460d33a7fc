import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { convertAmount, rateOn, type DatedRate, type Exchange } from '../../model/exchange/exchange.ts';

/** The organisation's currency with the rates of these others, as rules convert by. */
export async function openExchange(work: Work, currencies: readonly string[]): Promise<Exchange> {
  const base = await currencyOfOrganisation(work);
  const others = [...new Set(currencies)].filter((currency) => currency !== base);
  return { base, rates: others.length === 0 ? new Map() : await ratesOf(work, others) };
}

/** What an amount is worth today in the organisation's currency, rounded half up once; null without a rate. */
export async function amountInOwn(work: Work, amount: bigint, currency: string): Promise<bigint | null> {
  const today = dayOf(work.now, work.principal.timeZone);
  return convertAmount(amount, rateOn(await openExchange(work, [currency]), currency, today).rate);
}

async function ratesOf({ db, principal }: Work, currencies: readonly string[]) {
  const rows = await db
    .selectFrom('exchange_rate')
    .select(['currency', 'day', 'rate'])
    .where('tenant_id', '=', principal.tenantId)
    .where('currency', '=', sql<string>`any(${currencies}::text[])`)
    .orderBy('currency')
    .orderBy('day')
    .execute();
  const dated = (row: (typeof rows)[number]): DatedRate => ({ on: row.day, rate: row.rate });
  return new Map([...Map.groupBy(rows, (row) => row.currency)].map(([key, own]) => [key, own.map(dated)]));
}
