/** What runs beside the requests: the relay hands events on, the workers take long work. */
import { dealReactions } from './deals/server/index.ts';
import type { Installation } from './installation.ts';
import { mailErrand, openMailSender } from './notifications/server/index.ts';
import { jobKinds } from './job-kinds.ts';
import { keepRecycleTimes, leadReactions, poolReactions, sweepLeads } from './leads/server/index.ts';
import { findPrincipal } from './identity/server/index.ts';
import { createRelay, inWork, openJobQueue, pruneOutbox, systemPrincipal } from './platform/server/index.ts';

export type Background = { close(): Promise<void> };

/** Starts relay and workers on the worker's database role. */
export async function startBackground(
  { config, adminUrl, workerDatabase, logger }: Installation,
  { baseUrl }: { baseUrl: () => string },
): Promise<Background> {
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
  await queue.schedule({
    name: 'prune-outbox',
    cron: '20 3 * * *',
    run: async () => void (await pruneOutbox(workerDatabase, new Date())),
  });
  await queue.schedule({
    name: 'recycle-leads',
    cron: '*/5 * * * *',
    run: () => keepRecycleTimes(workerDatabase),
  });
  const sender = config.smtpUrl ? openMailSender(config.smtpUrl) : null;
  const errands = sender ? [mailErrand({ database: workerDatabase, sender, baseUrl })] : [];
  await queue.schedule({
    name: 'sweep-leads',
    cron: '* * * * *',
    run: () => sweepLeads(workerDatabase, logger),
  });
  const relay = createRelay({
    database: workerDatabase,
    reactions: [
      queue.reaction,
      ...(await queue.runErrands(errands)),
      ...dealReactions,
      ...leadReactions,
      ...poolReactions,
    ],
    log: logger,
  });
  relay.start();
  return {
    close: async () => {
      await relay.stop();
      await queue.stop();
      sender?.close();
    },
  };
}
