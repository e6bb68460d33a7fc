/** What runs beside the requests: the relay hands events on, the workers take long work and errands, the clock its own. */
import { invitationErrand, sendMailErrand } from './activities/server/index.ts';
import { fillAllKeys } from './accounts/server/index.ts';
import { callErrand, runErrand } from './automation/server/index.ts';
import { findPrincipal } from './identity/server/index.ts';
import type { Installation } from './installation.ts';
import { jobKindsOf } from './job-kinds.ts';
import { kinds, mergeRegistry, subjects } from './kinds.ts';
import { channelParts } from './channel-parts.ts';
import { mailErrand, openMailSender, pushErrand, robotErrand } from './notifications/server/index.ts';
import { mailHouse } from './mail-house.ts';
import {
  createRelay,
  inWork,
  openJobQueue,
  systemPrincipal,
  type Database,
  type Logger,
} from './platform/server/index.ts';
import { keepShippedReports } from './reports/server/index.ts';
import { reactions } from './reactions.ts';
import { timedWork } from './timed-work.ts';

export type Background = { close(): Promise<void> };

/** Starts relay and workers on the worker's database role. */
export async function startBackground(
  installation: Installation,
  { baseUrl }: { baseUrl: () => string },
): Promise<Background> {
  const { config, adminUrl, workerDatabase: database, logger: log } = installation;
  const { secretKey, dataDir, smtpUrl } = config;
  const queue = await openJobQueue({ adminUrl, secretKey, log });
  const principalOf = (tenantId: string, userId: string) =>
    inWork(database, systemPrincipal(tenantId), 'job', ({ db }) =>
      findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: userId }),
    );
  await queue.work({ database, kinds: jobKindsOf(installation), principalOf, dataDir, log });
  for (const timed of timedWork(installation)) await queue.schedule(timed);
  const sender = smtpUrl ? openMailSender(smtpUrl) : null;
  const { egress, safe, pushKeys: keys } = channelParts(config);
  const errands = [
    pushErrand({ database, egress, keys, baseUrl }),
    robotErrand({ database, egress, safe, baseUrl }),
    runErrand({ database, kinds, subjects, log }),
    callErrand({ database, safe, egress }),
    sendMailErrand(mailHouse(installation)),
    ...(sender ? [mailErrand({ database, sender, baseUrl }), invitationErrand({ database, sender })] : []),
  ];
  const handingOn = [queue.reaction, ...(await queue.runErrands(errands)), ...reactions];
  const relay = createRelay({ database, reactions: handingOn, log });
  relay.start();
  await keepShippedReports(database, log);
  const filling = fillKeysNow(database, log);
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
