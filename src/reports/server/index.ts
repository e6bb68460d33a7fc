/** The door of reports' server side. */
export { reportFileUseCases } from './export/report-files.ts';
export { publicForms, servePublicForms } from './fill/public-forms.ts';
export { formUseCases } from './fill/routes.ts';
export { watchForms } from './fill/watch-forms.ts';
export { gridUseCases } from './grid/routes.ts';
export { portableUseCases } from './portable/routes.ts';
export { linkUseCases } from './links/report-links.ts';
export { serveOpenReports } from './links/serve-open-reports.ts';
export { loadPlugIns } from './plug-ins/load-plug-ins.ts';
export { servePlugIns } from './plug-ins/serve-plug-ins.ts';
export { serveTelevisions } from './tv/serve-televisions.ts';
export { televisionUseCases } from './tv/televisions.ts';
export { openTickets } from './tv/tv-tickets.ts';
export { answersUseCases } from './answer-blocks.ts';
export { equipWithReports, keepShippedReports } from './keep-shipped.ts';
export { reportUseCases } from './routes.ts';
export { scheduleUseCases } from './schedule/routes.ts';
export { sendReports } from './send-reports.ts';
