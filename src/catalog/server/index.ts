/** The door of the catalogue's server side. */
export { productKind } from './product-kind.ts';
export { productUseCases } from './routes.ts';
