/** The door of forecasting's server side. */
export { forecastUseCases, targetUseCases } from './routes.ts';
export { moneyOfTargets } from './target/money-of-targets.ts';
export { targetOf } from './target/target-queries.ts';
