/** Some of the demo's deals are with customers abroad: told in their currency, counted in yuan. */
import type { DemoDeal, DemoWorld } from './demo-world.ts';

/** What a dollar is worth, roughly: amounts are made from yuan by it. */
const roughRates = { USD: 7.1, EUR: 7.7, HKD: 0.91 } as const;
type Foreign = keyof typeof roughRates;

/** Dollars have rates in the demo, euros too; nobody has entered one for the Hong Kong dollar. */
const currencies: readonly Foreign[] = ['USD', 'USD', 'EUR', 'USD', 'HKD', 'USD', 'EUR', 'USD'];
/** Every so many of the deals that nobody quoted for yet. */
const every = 9;

/** The world's deals, those of customers abroad in their currency. Deals that were quoted for stay in yuan, as their quotes are. */
export function withForeignDeals(world: DemoWorld): readonly DemoDeal[] {
  const early = new Set(
    world.pipelines.flatMap(({ stages }) => stages.filter(({ rank }) => rank <= 2).map(({ key }) => key)),
  );
  const chosen = world.deals
    .filter((deal) => deal.events.every(({ to }) => early.has(to)))
    .filter((_, place) => place % every === 4);
  const currencyOf = new Map(chosen.map(({ key }, place) => [key, currencies[place % currencies.length]!]));
  return world.deals.map((deal) => {
    const currency = currencyOf.get(deal.key);
    return currency ? inCurrency(deal, currency) : deal;
  });
}

function inCurrency(deal: DemoDeal, currency: Foreign): DemoDeal {
  const amountOf = (fen: bigint) => BigInt(Math.round(Number(fen) / roughRates[currency] / 10_000)) * 10_000n;
  return {
    ...deal,
    currency,
    amount: amountOf(deal.amount),
    events: deal.events.map((event) => ({ ...event, amount: amountOf(event.amount) })),
  };
}
