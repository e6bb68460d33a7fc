/** Keeps deals in other currencies at the rate at which they count. */
import { sql } from 'kysely';
import { openExchange } from '../../catalog/server/index.ts';
import type { UsedRate } from '../../catalog/model/exchange/exchange.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { settleRate } from '../model/settle-rate.ts';
import type { StageKind } from '../model/stage-event.ts';
import { listPipelines } from './pipeline-queries.ts';
import { rebuildFacts } from './rebuild-facts.ts';

type ForeignDeal = {
  id: string;
  pipeline_id: string;
  currency: string;
  outcome: StageKind;
  closed_at: Date | null;
  rate: bigint | null;
  rate_on: string | null;
};

const dealsAtOnce = 500;

/**
 * Settles the rates of the organisation's deals in other currencies anew and folds the facts of those that changed:
 * after a rate was entered, and when a day brings another. Locks what it reads, so that no move is lost beside it.
 * Returns how many deals count differently now.
 */
export async function repriceDeals(work: Work): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let changed = 0;
  for (;;) {
    const deals = await foreignDeals(work, after);
    if (deals.length === 0) return changed;
    changed += await repriceSome(work, deals);
    after = deals.at(-1)!.id;
  }
}

/**
 * The same for one deal that changed its currency, whatever rate it was closed with, or that came back out of the recycle
 * bin. The facts are its caller's to fold.
 */
export async function settleRateOf(
  work: Work,
  dealId: string,
  what: 'other currency' | 'back',
): Promise<void> {
  const found = await foreignQuery(work).where('id', '=', dealId).executeTakeFirstOrThrow();
  const deal = found as ForeignDeal;
  const isOwn = deal.rate !== null && deal.rate_on === null;
  if (what === 'back' && isOwn) return;
  await keepRates(work, await newRates(work, [what === 'back' ? deal : { ...deal, rate: null }]));
}

/** The rate at which a deal counts once it stands open, or is closed at an instant; kept on it, its facts folded anew. */
export async function rateForMove(
  work: Work,
  deal: { id: string; pipeline_id: string; currency: string; rate: bigint | null },
  closedAt: Date | null,
): Promise<bigint | null> {
  const closedOn = closedAt && dayOf(closedAt, work.principal.timeZone);
  const exchange = await openExchange(work, [deal.currency]);
  const today = dayOf(work.now, work.principal.timeZone);
  const settled = settleRate({ currency: deal.currency, closedOn, rate: null }, exchange, today) as UsedRate;
  if (settled.rate === deal.rate) return deal.rate;
  await keepRates(work, [{ deal, settled }]);
  await foldAnew(work, [deal]);
  return settled.rate;
}

function foreignQuery({ db, principal }: Work) {
  return db
    .selectFrom('deal')
    .select(['id', 'pipeline_id', 'currency', 'outcome', 'closed_at', 'rate', 'rate_on'])
    .where('tenant_id', '=', principal.tenantId);
}

async function foreignDeals(work: Work, after: string): Promise<ForeignDeal[]> {
  const rows = await foreignQuery(work)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`(rate is null or (rate_on is not null and outcome = 'open'))`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(dealsAtOnce)
    .forUpdate()
    .execute();
  return rows as ForeignDeal[];
}

async function repriceSome(work: Work, deals: readonly ForeignDeal[]): Promise<number> {
  const changed = (await newRates(work, deals)).filter(
    ({ deal, settled }) => settled.rate !== deal.rate || settled.on !== deal.rate_on,
  );
  await keepRates(work, changed);
  const counted = changed.filter(({ deal, settled }) => settled.rate !== deal.rate).map(({ deal }) => deal);
  await foldAnew(work, counted);
  return counted.length;
}

type Priced<Deal = ForeignDeal> = { deal: Deal; settled: UsedRate };

async function newRates(work: Work, deals: readonly ForeignDeal[]): Promise<Priced[]> {
  const { timeZone } = work.principal;
  const exchange = await openExchange(
    work,
    deals.map(({ currency }) => currency),
  );
  return deals.flatMap((deal) => {
    const closedOn = deal.outcome === 'open' ? null : dayOf(deal.closed_at!, timeZone);
    const settled = settleRate({ ...deal, closedOn }, exchange, dayOf(work.now, timeZone));
    return settled === 'kept' ? [] : [{ deal, settled }];
  });
}

/** One statement for all deals that go to the same rate. */
async function keepRates({ db, principal }: Work, priced: readonly Priced<{ id: string }>[]): Promise<void> {
  const alike = Map.groupBy(priced, ({ settled }) => `${settled.rate} ${settled.on}`);
  for (const some of alike.values()) {
    const { rate, on } = some[0]!.settled;
    await db
      .updateTable('deal')
      .set({ rate, rate_on: on })
      .where('tenant_id', '=', principal.tenantId)
      .where(
        'id',
        'in',
        some.map(({ deal }) => deal.id),
      )
      .execute();
  }
}

async function foldAnew(work: Work, deals: readonly { id: string; pipeline_id: string }[]): Promise<void> {
  if (deals.length === 0) return;
  const pipelines = await listPipelines(work, 'all');
  for (const [id, some] of Map.groupBy(deals, (deal) => deal.pipeline_id)) {
    const pipeline = pipelines.find((one) => one.id === id);
    if (pipeline)
      await rebuildFacts(
        work,
        pipeline,
        some.map((deal) => deal.id),
      );
  }
}
