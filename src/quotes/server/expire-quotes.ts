/** Quotes whose last day has passed without an answer. */
import { dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { organisationItself } from '../../identity/server/index.ts';
import { inWork, type Database, type Logger, type Work } from '../../platform/server/index.ts';
import { changeQuote, lockQuote } from './open-quote.ts';

const mostAtOnce = 500;

/** Lets sent quotes expire once their last day is over where their organisation is; one that fails holds up no other. */
export async function expireQuotes(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      await inWork(database, await organisationItself(database, id), newId(), expireDue);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the quotes of an organisation could not expire');
    }
  }
}

/** The quotes of one organisation that are over today. */
async function expireDue(work: Work): Promise<void> {
  const { db, principal, now } = work;
  const due = await db
    .selectFrom('quote')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'sent')
    .where('valid_until', '<', dayOf(now, principal.timeZone))
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .limit(mostAtOnce)
    .execute();
  for (const { id } of due) {
    const open = await lockQuote(work, id);
    if (open.quote.state === 'sent') await changeQuote(work, open, { state: 'expired' }, 'quote.expired');
  }
}
