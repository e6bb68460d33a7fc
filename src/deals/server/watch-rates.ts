import { organisationItself } from '../../identity/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { inWork, type Database, type Logger, type Reaction } from '../../platform/server/index.ts';
import { repriceDeals } from './reprice-deals.ts';

/** Looks through all organisations for deals that a new day counts at another rate; one that fails holds up no other. */
export async function watchRates(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      await inWork(database, principal, newId(), repriceDeals);
    } catch (error) {
      log.error(
        { err: error, tenantId: id },
        'the deals of an organisation could not be counted at new rates',
      );
    }
  }
}

/** A rate that was entered or removed counts at once. */
export const rateReactions: readonly Reaction[] = [
  {
    on: 'exchange_rate.changed',
    name: 'reprice-deals',
    reactToAll: async (work) => void (await repriceDeals(work)),
  },
];
