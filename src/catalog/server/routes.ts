import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import type { EndpointAnswer } from '../../platform/model/contract.ts';
import type { UseCases, Work } from '../../platform/server/index.ts';
import { recordUseCases, getStored, openKind } from '../../records/server/index.ts';
import type { exchangeContract } from '../model/exchange/contract.ts';
import type { pricingContract, WirePrice } from '../model/contract.ts';
import { readBundle, saveBundle } from './bundles.ts';
import { listCurrencies, listRates, saveRates } from './exchange/exchange-rates.ts';
import { priceBookKind } from './price-book-kind.ts';
import { booksOfProduct, listEntries, saveEntries } from './price-entries.ts';
import { consideredPrices } from './considered-prices.ts';
import { priceFor, type ShownPrice } from './price-for.ts';
import { productKind } from './product-kind.ts';
import { segmentOfAccount } from './segment-of-account.ts';

export const productUseCases = recordUseCases(productKind);
export const priceBookUseCases = recordUseCases(priceBookKind);

export const pricingUseCases: UseCases<typeof pricingContract> = {
  readBundle: (work, { params }) => readBundle(work, params.id),
  saveBundle: (work, { params, body, version }) => saveBundle(work, params.id, body, version!),
  readPrice: (work, { params, query }) => readPrice(work, params.id, query),
  booksOfProduct: (work, { params }) => booksOfProduct(work, params.id),
  listEntries: (work, { params }) => listEntries(work, params.id),
  saveEntries: (work, { params, body }) => saveEntries(work, params.id, body),
};

export const exchangeUseCases: UseCases<typeof exchangeContract> = {
  listCurrencies: (work) => listCurrencies(work),
  listRates: (work, { params }) => listRates(work, params.currency),
  saveRates: (work, { body }) => saveRates(work, body.set, body.remove),
};

type Asked = { currency?: string | undefined; accountId?: string | undefined; on?: string | undefined };
type Answer = EndpointAnswer<typeof pricingContract.readPrice>;

/** priceFor and why, in the organisation's currency, today and for nobody in particular unless told. */
async function readPrice(work: Work, productId: string, { currency, accountId, on }: Asked): Promise<Answer> {
  await getStored(work, await openKind(work, productKind), productId);
  const question = {
    productId,
    currency: currency ?? (await currencyOfOrganisation(work)),
    segment: accountId ? await segmentOfAccount(work, accountId) : {},
    on: on ?? dayOf(work.now, work.principal.timeZone),
  };
  const price = await priceFor(work, question);
  return { price: price && onWire(price), considered: await consideredPrices(work, question) };
}

function onWire({ list, floor, cost, taxRate, ...price }: ShownPrice): WirePrice {
  const told = (amount: bigint | null) => amount?.toString() ?? null;
  return { ...price, list: told(list), floor: told(floor), cost: told(cost), taxRate: told(taxRate) };
}
