/** The door of forecasting's server side. */
export { forecastUseCases, targetUseCases } from './routes.ts';
export { targetOf } from './target/target-queries.ts';
