/** What happens to contracts by the clock, once however often it is asked. */
import { organisationItself } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import { beginAndEnd } from './begin-and-end.ts';
import { makeRenewal, renewalsDue } from './make-renewal.ts';
import { tellExpiring } from './tell-expiring.ts';
import { tellPayments } from './tell-payments.ts';

/** Looks through all organisations; what fails in one holds up no other, nor one renewal the next. */
export async function watchContracts(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    const principal = await organisationItself(database, id);
    const attempt = async <T>(work: (work: Work) => Promise<T>): Promise<T | undefined> => {
      try {
        return await inWork(database, principal, newId(), work);
      } catch (error) {
        log.error({ err: error, tenantId: id }, 'contracts of an organisation could not be looked after');
        return undefined;
      }
    };
    await attempt(beginAndEnd);
    for (const contractId of (await attempt(renewalsDue)) ?? [])
      await attempt((work) => makeRenewal(work, contractId));
    await attempt(tellExpiring);
    await attempt(tellPayments);
  }
}
