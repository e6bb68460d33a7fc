/** The door of the catalogue's server side. */
export { priceBookKind } from './price-book-kind.ts';
export {
  knownPrices,
  priceFor,
  pricesFor,
  type KnownPrice,
  type PriceQuestion,
  type PricesQuestion,
  type ShownPrice,
} from './price-for.ts';
export { productKind } from './product-kind.ts';
export { priceBookUseCases, pricingUseCases, productUseCases } from './routes.ts';
export { segmentOfAccount } from './segment-of-account.ts';
