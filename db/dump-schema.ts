/** `npm run db:schema`: writes db/schema.sql and the table types from the migrations (or from the database of DATABASE_URL). */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { onMigratedDatabase } from './migrated-database.ts';
import { describeSchema, tableTypes } from './schema-description.ts';

const root = path.resolve(import.meta.dirname, '..');
await onMigratedDatabase(async (client) => {
  writeFileSync(path.join(root, 'db/schema.sql'), await describeSchema(client));
  writeFileSync(path.join(root, 'src/platform/server/database/tables.ts'), await tableTypes(client));
});
