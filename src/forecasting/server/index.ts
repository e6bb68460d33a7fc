/** The door of forecasting's server side. */
export { targetUseCases } from './routes.ts';
export { targetOf } from './target/target-queries.ts';
