import { sql } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { RecordKind } from '../../records/server/index.ts';
import { accountFields } from '../model/account-fields.ts';
import { contactFields } from '../model/contact-fields.ts';
import { accountRefusals } from '../model/refusals.ts';
import { accountParty, contactParty } from './duplicates/party-kind.ts';
import { partyHooks, settleCreditCode } from './duplicates/party-hooks.ts';
import { requireOwnerOfTier } from './segments/owner-of-tier.ts';

const mostLevels = 20;

export const accountKind: RecordKind = {
  object: 'account',
  table: 'account',
  catalogue: accountFields,
  ownable: true,
  subtitle: 'city',
  neverEmpty: ['name'],
  hooks: {
    ...partyHooks(accountParty),
    beforeCreate: async (_, values) => settleCreditCode(values),
    beforeUpdate: async (work, before, values) => {
      settleCreditCode(values);
      await refuseOwnAncestor(work, before.id, values.parent);
      if ('owner' in values) await requireOwnerOfTier(work, before, values.owner as string | null);
    },
    beforeHandOver: (work, before, { ownerId }) => requireOwnerOfTier(work, before, ownerId),
  },
};

export const contactKind: RecordKind = {
  object: 'contact',
  table: 'contact',
  catalogue: contactFields,
  ownable: true,
  subtitle: 'account',
  neverEmpty: ['name'],
  hooks: partyHooks(contactParty),
};

/** Refuses a parent that is the account itself or lies below it. */
async function refuseOwnAncestor({ db, principal }: Work, id: string, parentId: unknown): Promise<void> {
  if (typeof parentId !== 'string') return;
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select a.tenant_id, a.id, a.parent_id, 1 as level from account a where a.tenant_id = ${principal.tenantId} and a.id = ${parentId}
      union all
      select a.tenant_id, a.id, a.parent_id, above.level + 1 from account a
        join above on above.tenant_id = a.tenant_id and above.parent_id = a.id
        where a.tenant_id = ${principal.tenantId} and above.level < ${mostLevels})
    select id from above`.execute(db);
  if (rows.some((row) => row.id === id)) refuse(accountRefusals.ownAncestor);
}
