/** The door of data quality's server side. */
export { readTrust } from './read-trust.ts';
export { trustUseCases } from './routes.ts';
