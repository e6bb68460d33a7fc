/** The door of reports' server side. */
export { gridUseCases } from './grid/routes.ts';
export { reportUseCases } from './routes.ts';
export { scheduleUseCases } from './schedule/routes.ts';
export { sendReports } from './send-reports.ts';
