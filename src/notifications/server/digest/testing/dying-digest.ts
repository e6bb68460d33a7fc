/**
 * A worker that tells digests until it is killed: `node dying-digest.ts ADMIN_URL SECRET_KEY ORGANISATION DAY`. It says how
 * many it has told just before it commits.
 */
import { setTimeout } from 'node:timers/promises';
import { inWork, openDatabase, systemPrincipal } from '../../../../platform/server/index.ts';
import { tellSome } from '../tell-digests.ts';
import { oneThingEach } from './one-thing-each.ts';

const [adminUrl, secretKey, organisation, day] = process.argv.slice(2);
const database = openDatabase({
  adminUrl: adminUrl!,
  secretKey: secretKey!,
  role: 'crm_worker',
  connections: 2,
});
for (let told = -1; told !== 0;)
  told = await inWork(database, systemPrincipal(organisation!), 'dying-digest', async (work) => {
    const count = await tellSome(work, [oneThingEach], day!, 4);
    process.stdout.write(`${count}\n`);
    await setTimeout(150);
    return count;
  });
