/**
 * A worker that tells reminders until it is killed: `node dying-reminders.ts ADMIN_URL SECRET_KEY ORGANISATION`. It says
 * how many it has told just before it commits.
 */
import { setTimeout } from 'node:timers/promises';
import { inWork, openDatabase, systemPrincipal } from '../../../../platform/server/index.ts';
import { tellSomeReminders } from '../tell-reminders.ts';

const [adminUrl, secretKey, organisation] = process.argv.slice(2);
const database = openDatabase({
  adminUrl: adminUrl!,
  secretKey: secretKey!,
  role: 'crm_worker',
  connections: 2,
});
for (let told = -1; told !== 0;)
  told = await inWork(database, systemPrincipal(organisation!), 'dying-reminders', async (work) => {
    const count = await tellSomeReminders(work, 20);
    process.stdout.write(`${count}\n`);
    await setTimeout(50);
    return count;
  });
