/**
 * A worker that gives out leads until it is killed: `node dying-relay.ts ADMIN_URL SECRET_KEY`. It says how many of a batch
 * it has given out, before anything of that is committed; of the second batch it never gets further.
 */
import { createLogger, createRelay, openDatabase, type Reaction } from '../../../../platform/server/index.ts';
import { leadReactions } from '../../judge-lead.ts';

const [adminUrl, secretKey] = process.argv.slice(2);
const database = openDatabase({
  adminUrl: adminUrl!,
  secretKey: secretKey!,
  role: 'crm_worker',
  connections: 2,
});
let batches = 0;
const telling: readonly Reaction[] = leadReactions.map((reaction) => {
  if (reaction.name !== 'judge-lead' || !('reactToAll' in reaction)) return reaction;
  return {
    ...reaction,
    reactToAll: async (work, events) => {
      await reaction.reactToAll(work, events);
      batches += 1;
      process.stdout.write(`${events.length}\n`);
      if (batches === 2) await new Promise(() => {});
    },
  };
});
createRelay({ database, reactions: telling, log: createLogger('silent') }).start();
