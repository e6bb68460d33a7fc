/** The door of data quality's server side. */
export { trustUseCases } from './routes.ts';
