/** The door of the catalogue's server side. */
export { amountInOwn, openExchange } from './exchange/open-exchange.ts';
export { rateKey, saveRates, standingRates, type ToldRate } from './exchange/exchange-rates.ts';
export { priceBookKind } from './price-book-kind.ts';
export { knownPrices, priceFor } from './price-for.ts';
export { productKind } from './product-kind.ts';
export { exchangeUseCases, priceBookUseCases, pricingUseCases, productUseCases } from './routes.ts';
export { knownSegment, segmentOfAccount } from './segment-of-account.ts';
export { moneyOfCatalogue } from './money-of-catalogue.ts';
