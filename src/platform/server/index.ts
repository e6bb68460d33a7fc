/** The door of the platform's server side. */
export { readConfig, type Config } from './config.ts';
export { createLogger, type Logger } from './logger.ts';
export { openDatabase, type Database, type Db } from './database/database.ts';
export type { Tables } from './database/tables.ts';
export { inWork, requireRight, systemPrincipal, toJson, type Change, type Work } from './work.ts';
export { serveContract, type Received, type Serving, type UseCases } from './http/serve-contract.ts';
export type { FileAnswer } from './http/file-answer.ts';
export type { ReceivedFile } from './http/receive-file.ts';
export { serveOpenContract, type OpenUseCases } from './http/serve-open-contract.ts';
export { checkDatabaseSafety } from './database/check-roles.ts';
export { AlreadyRunning } from './database/embedded.ts';
export { migrate, migrationNames } from './database/migrate.ts';
export { reachDatabase } from './database/reach-database.ts';
export { urlAs } from './database/roles.ts';
