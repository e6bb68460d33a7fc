/** A worker process for tests to kill: takes a job of the kind `slow`, says so on stdout and never ends it. */
import { findPrincipal } from '../../../../identity/server/principal-queries.ts';
import { newId } from '../../../model/identifier.ts';
import { openDatabase } from '../../database/database.ts';
import { createLogger } from '../../logger.ts';
import { openJobQueue } from '../job-queue.ts';

const [adminUrl = '', secretKey = ''] = process.argv.slice(2);
const log = createLogger('silent');
const database = openDatabase({ adminUrl, secretKey, role: 'crm_worker', connections: 3 });
const queue = await openJobQueue({ adminUrl, secretKey, log });
await queue.work({
  database,
  principalOf: (tenantId, userId) =>
    database.withTenant({ tenantId, userId: null, kind: 'system' }, (db) =>
      findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: newId() }),
    ),
  kinds: [
    {
      kind: 'slow',
      run: async ({ progress }) => {
        progress(1, 3);
        process.stdout.write('taken\n');
        return new Promise(() => setInterval(() => {}, 1000));
      },
    },
  ],
  dataDir: '/nowhere',
  log,
});
