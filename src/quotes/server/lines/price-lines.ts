/** What the catalogue knows of the products on lines. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { knownPrices, knownSegment } from '../../../catalog/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { QuoteLine } from '../../model/quote-line.ts';
import { quoteRefusals } from '../../model/refusals.ts';
import type { KeptLine } from './kept-lines.ts';

/** For whom lines are priced, and in which currency: the organisation's unless told. */
type PricedFor = { currency?: string | undefined; accountId?: string | null | undefined };

/** The lines with what their products cost today, and the least they may go for. Refuses products that are gone. */
export async function priceLines(
  work: Work,
  lines: readonly QuoteLine[],
  pricedFor: PricedFor = {},
): Promise<KeptLine[]> {
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  const there = await productsAmong(work, ids);
  const prices = await pricesFor(work, ids, pricedFor);
  return lines.map((line, at) => {
    if (line.productId && !there.has(line.productId))
      refuse(quoteRefusals.productUnknown, { line: at + 1 }, []);
    const price = prices.get(line.productId ?? '');
    return { ...line, unitCost: price?.cost ?? null, floorPrice: price?.floor ?? null };
  });
}

async function pricesFor(work: Work, productIds: readonly string[], { currency, accountId }: PricedFor) {
  if (productIds.length === 0) return new Map<string, never>();
  return knownPrices(work, {
    productIds,
    currency: currency ?? (await currencyOfOrganisation(work)),
    segment: accountId ? await knownSegment(work, accountId) : {},
    on: dayOf(work.now, work.principal.timeZone),
  });
}

async function productsAmong({ db, principal }: Work, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('product')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
