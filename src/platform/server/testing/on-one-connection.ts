import { openDatabase, type Database } from '../database/database.ts';
import { databaseForTests } from './database-for-tests.ts';

/** Works on a worker's pool that holds one connection: whatever asks for a second while it holds the first never ends. */
export async function onOneConnection(use: (database: Database) => Promise<unknown>): Promise<void> {
  const { adminUrl, secretKey } = await databaseForTests();
  const database = openDatabase({ adminUrl, secretKey, role: 'crm_worker', connections: 1 });
  await use(database).finally(() => database.close());
}
