/**
 * A watch that is killed: `node dying-watch.ts ADMIN_URL SECRET_KEY ORGANISATION…`. It says when it has told what is due in
 * an organisation and is about to commit.
 */
import { setTimeout } from 'node:timers/promises';
import { inWork, openDatabase, systemPrincipal } from '../../../../platform/server/index.ts';
import { scanDeals } from '../watch-deals.ts';
import { morning } from './morning.ts';

const [adminUrl, secretKey, ...organisations] = process.argv.slice(2);
const database = openDatabase({
  adminUrl: adminUrl!,
  secretKey: secretKey!,
  role: 'crm_worker',
  connections: 2,
});
for (const id of organisations) {
  await inWork(database, systemPrincipal(id), 'dying-watch', async (work) => {
    await scanDeals({ ...work, now: morning });
    process.stdout.write(`${id}\n`);
    await setTimeout(200);
  });
}
