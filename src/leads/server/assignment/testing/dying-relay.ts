/** A worker that gives out leads until it is killed: `node dying-relay.ts ADMIN_URL SECRET_KEY`. It says so after each lead. */
import { createLogger, createRelay, openDatabase, type Reaction } from '../../../../platform/server/index.ts';
import { leadReactions } from '../../judge-lead.ts';

const [adminUrl, secretKey] = process.argv.slice(2);
const database = openDatabase({
  adminUrl: adminUrl!,
  secretKey: secretKey!,
  role: 'crm_worker',
  connections: 2,
});
const telling: readonly Reaction[] = leadReactions.map((reaction) => ({
  ...reaction,
  react: async (work, event) => {
    await reaction.react(work, event);
    if (reaction.name === 'judge-lead') process.stdout.write(`${event.recordId}\n`);
  },
}));
createRelay({ database, reactions: telling, log: createLogger('silent') }).start();
