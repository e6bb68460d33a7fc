/** Tells the reminders of all organisations that are due, and ends. */
import { tellReminders } from '../src/activities/server/index.ts';
import { createLogger, openDatabase } from '../src/platform/server/index.ts';

const { ADMIN_URL, SECRET_KEY } = process.env;
const database = openDatabase({
  adminUrl: ADMIN_URL!,
  secretKey: SECRET_KEY!,
  role: 'crm_worker',
  connections: 2,
});
process.stdout.write('ready\n');
await tellReminders(database, createLogger('error'));
await database.close();
