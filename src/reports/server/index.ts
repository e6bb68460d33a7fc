/** The door of reports' server side. */
export { gridUseCases } from './grid/routes.ts';
