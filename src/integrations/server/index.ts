/** The door of integrations' server side. */
export { exportFile, type ExportFileOptions } from './exports/export-file.ts';
export { importFile, type ImportFileOptions, type ImportFileReport } from './imports/import-file.ts';
export { integrationJobs } from './jobs.ts';
export { integrationsUseCases } from './routes.ts';
