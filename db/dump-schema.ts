/** Writes db/schema.sql and the table types from a migrated database: `DATABASE_URL=… npm run db:schema`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describeSchema, tableTypes } from './schema-description.ts';

const root = path.resolve(import.meta.dirname, '..');
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
writeFileSync(path.join(root, 'db/schema.sql'), await describeSchema(client));
writeFileSync(path.join(root, 'src/platform/server/database/tables.ts'), await tableTypes(client));
await client.end();
