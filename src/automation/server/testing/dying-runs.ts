/**
 * A worker that runs what is due until it is killed: `node dying-runs.ts ADMIN_URL SECRET_KEY ORGANISATION`. It says so
 * whenever it looks at the clock, which it does several times in each run.
 */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import { leadKind } from '../../../leads/server/index.ts';
import { createLogger, openDatabase } from '../../../platform/server/index.ts';
import { runDue } from '../run-due.ts';
import { taskSubjects as subjects } from './subjects.ts';

const [adminUrl, secretKey, organisation] = process.argv.slice(2);
const database = openDatabase({
  adminUrl: adminUrl!,
  secretKey: secretKey!,
  role: 'crm_worker',
  connections: 2,
});
const kinds = [dealKind, leadKind, accountKind, contactKind];
await runDue({ kinds, subjects, database, log: createLogger('silent') }, organisation!, () => {
  process.stdout.write('a look at the clock\n');
  return new Date();
});
