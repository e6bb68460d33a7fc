/** The door of reports' server side. */
export { reportFileUseCases } from './export/report-files.ts';
export { gridUseCases } from './grid/routes.ts';
export { reportUseCases } from './routes.ts';
export { scheduleUseCases } from './schedule/routes.ts';
export { sendReports } from './send-reports.ts';
