import { createDatabase, dropDatabase } from '../database/create-database.ts';

const name = 'mingdou_template';

/** Makes the database that each test worker copies, anew; returns its name. */
export async function prepareTemplate(adminUrl: string): Promise<string> {
  await dropDatabase(adminUrl, name);
  await createDatabase(adminUrl, name);
  return name;
}
