/** Sends reports on their schedules: each to his own, on his days, with his own numbers. */
import { organisationItself } from '../../identity/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { inWork, type Logger, type Work } from '../../platform/server/index.ts';
import { deliverNext } from './schedule/deliver.ts';
import type { SendingParts } from './schedule/parts.ts';
import { startSendings } from './schedule/start-sendings.ts';

/** Looks through all organisations; one that fails holds up no other. */
export async function sendReports(parts: SendingParts, log: Logger, now?: Date): Promise<void> {
  for (const { id } of await parts.database.listOrganisations()) {
    try {
      await sendIn(parts, await organisationItself(parts.database, id), log, now);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the reports of an organisation could not be sent');
    }
  }
}

/** What is due becomes sendings in one transaction; each delivery is taken by itself. */
export async function sendIn(
  parts: SendingParts,
  principal: Principal,
  log: Logger,
  now?: Date,
): Promise<void> {
  const inOrganisation = <T>(use: (work: Work) => Promise<T>) =>
    inWork(parts.database, principal, newId(), (work) => use(now ? { ...work, now } : work));
  await inOrganisation(startSendings);
  while (await deliverNext(inOrganisation, parts, log));
}
