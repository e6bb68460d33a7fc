/** What runs beside the requests: the relay hands events on, the workers take long work. */
import { fillAllKeys, renewContactsOfRenamed } from './accounts/server/index.ts';
import { dealReactions } from './deals/server/index.ts';
import type { Installation } from './installation.ts';
import { mailErrand, openMailSender } from './notifications/server/index.ts';
import { jobKinds } from './job-kinds.ts';
import { leadReactions, poolReactions } from './leads/server/index.ts';
import { findPrincipal } from './identity/server/index.ts';
import { timedWork } from './timed-work.ts';
import { mergeRegistry } from './kinds.ts';
import {
  createRelay,
  inWork,
  openJobQueue,
  systemPrincipal,
  type Database,
  type Logger,
} from './platform/server/index.ts';

export type Background = { close(): Promise<void> };

/** Starts relay and workers on the worker's database role. */
export async function startBackground(
  installation: Installation,
  { baseUrl }: { baseUrl: () => string },
): Promise<Background> {
  const { config, adminUrl, workerDatabase, logger } = installation;
  const queue = await openJobQueue({ adminUrl, secretKey: config.secretKey, log: logger });
  const principalOf = (tenantId: string, userId: string) =>
    inWork(workerDatabase, systemPrincipal(tenantId), 'job', ({ db }) =>
      findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: userId }),
    );
  await queue.work({
    database: workerDatabase,
    kinds: jobKinds,
    principalOf,
    dataDir: config.dataDir,
    log: logger,
  });
  for (const timed of timedWork(installation)) await queue.schedule(timed);
  const sender = config.smtpUrl ? openMailSender(config.smtpUrl) : null;
  const errands = sender ? [mailErrand({ database: workerDatabase, sender, baseUrl })] : [];
  const relay = createRelay({
    database: workerDatabase,
    reactions: [
      queue.reaction,
      ...(await queue.runErrands(errands)),
      ...dealReactions,
      ...leadReactions,
      ...poolReactions,
      renewContactsOfRenamed,
    ],
    log: logger,
  });
  relay.start();
  const filling = fillKeysNow(workerDatabase, logger);
  return {
    close: async () => {
      await filling.stop();
      await relay.stop();
      await queue.stop();
      sender?.close();
    },
  };
}

/** Records from before an upgrade get their keys while the product is already answering. */
function fillKeysNow(database: Database, log: Logger): { stop(): Promise<void> } {
  let isStopping = false;
  const filling = fillAllKeys(database, mergeRegistry.kinds, () => isStopping).catch((err: unknown) =>
    log.warn({ err }, 'keys of duplicates are missing still'),
  );
  return {
    stop: async () => {
      isStopping = true;
      await filling;
    },
  };
}
