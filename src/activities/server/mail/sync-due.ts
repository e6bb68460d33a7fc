/** Reads every mailbox whose time has come. */
import pLimit from 'p-limit';
import type { Work } from '../../../platform/server/index.ts';
import { inOrganisation, type MailHouse } from './mail-house.ts';
import { syncMailbox } from './sync-mailbox.ts';

const atOnce = 4;

/** One turn for each mailbox that is due, of every organisation, a few side by side; a failure of one stops no other. */
export async function syncDueMailboxes(
  house: MailHouse,
  onError: (error: unknown, mailboxId: string) => void,
): Promise<void> {
  const due: { tenantId: string; mailboxId: string }[] = [];
  for (const { id: tenantId } of await house.database.listOrganisations())
    for (const mailboxId of await inOrganisation(house, tenantId, listDue)) due.push({ tenantId, mailboxId });
  const limit = pLimit(atOnce);
  await Promise.all(
    due.map(({ tenantId, mailboxId }) =>
      limit(() =>
        syncMailbox(house, tenantId, mailboxId).catch((error: unknown) => onError(error, mailboxId)),
      ),
    ),
  );
}

async function listDue({ db, principal, now }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('mailbox')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'on')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .execute();
  return rows.map(({ id }) => id);
}
