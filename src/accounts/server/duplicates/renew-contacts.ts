/** The contacts of a renamed account are found by its new name. */
import { sql } from 'kysely';
import type { SingleReaction, Work } from '../../../platform/server/index.ts';
import { renewKeys } from './keep-keys.ts';
import { contactParty } from './party-kind.ts';

const contactsAtOnce = 1000;

/** A reaction, because whoever renames an account need not see all its contacts. */
export const renewContactsOfRenamed: SingleReaction = {
  on: 'account.updated',
  name: 'renew-contact-keys',
  react: async (work, { recordId, payload }) => {
    if ((payload['fields'] as string[] | undefined)?.includes('name')) await renewContacts(work, [recordId!]);
  },
};

/** Writes the keys of all contacts of these accounts anew. */
async function renewContacts(work: Work, accountIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select c.id from contact c
    where c.tenant_id = ${work.principal.tenantId} and c.account_id = any(${accountIds}::uuid[]) and c.deleted_at is null
    order by c.id`.execute(work.db);
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += contactsAtOnce)
    await renewKeys(work, contactParty, ids.slice(from, from + contactsAtOnce));
}
