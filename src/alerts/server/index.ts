/** The door of alerts' server side. */
export { alertUseCases, watchUseCases } from './routes.ts';
export { alertPaper } from './watch/alert-paper.ts';
export { insertExampleWatches } from './watch/insert-watches.ts';
export { watchReactions } from './watch/rouse-watches.ts';
export { watchAlerts } from './watch/watch-alerts.ts';
export { watchNumbers } from './watch-numbers.ts';
