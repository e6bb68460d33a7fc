/** The door of integrations' server side. */
export { exportFile } from './exports/export-file.ts';
export { asExporter, writtenValue } from './exports/export-records.ts';
export { uniqueHeader } from './files/header.ts';
export { peekTable, readTable } from './files/read-table.ts';
export { writeCsv } from './files/write-csv.ts';
export { writeLaidBook, type LaidSheet } from './files/write-laid-book.ts';
export { writeXlsx } from './files/write-xlsx.ts';
export { packTexts } from './files/zip-writer.ts';
export { importFile } from './imports/import-file.ts';
export { activePeople, personNamed } from './imports/look-up.ts';
export { integrationJobs } from './jobs.ts';
export { integrationsUseCases } from './routes.ts';
export {
  getStoredFile,
  keepStoredFile,
  knownStoredFiles,
  noteStoredFile,
  releaseStoredFile,
} from './stored-files.ts';
