/** The door of alerts' server side. */
export { alertUseCases } from './routes.ts';
export { watchNumbers } from './watch-numbers.ts';
