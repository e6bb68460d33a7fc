/** The door of forecasting's server side. */
export { forecastRulesUseCases, forecastUseCases, targetUseCases } from './routes.ts';
export { moneyOfTargets } from './target/money-of-targets.ts';
export { targetOf } from './target/target-queries.ts';
