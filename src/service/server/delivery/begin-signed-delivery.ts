/** What a signed contract begins, and what an accepted delivery means for its deal. */
import { readCalendar } from '../../../identity/server/index.ts';
import { advanceOnEvidence } from '../../../deals/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { addWorkingDays } from '../../../platform/model/calendar.ts';
import type { Reaction, Work } from '../../../platform/server/index.ts';
import { insertRecords } from '../../../records/server/index.ts';
import { nextNumbers } from '../next-number.ts';
import { readServiceRules } from '../service-rules.ts';
import { deliveryKind } from './delivery-kind.ts';

export const deliveryReactions: readonly Reaction[] = [
  {
    on: 'contract.signed',
    name: 'signed-contract-begins-delivery',
    react: async (work, { recordId }) => {
      if (recordId !== null) await beginSignedDelivery(work, recordId);
    },
  },
  {
    on: 'delivery.accepted',
    name: 'accepted-delivery-moves-deal-on',
    react: async (work, { payload }) => {
      const { dealId } = payload as { dealId?: string | null };
      if (dealId) await advanceOnEvidence(work, dealId, 'delivered');
    },
  },
];

/** Plans the delivery of a signed contract, once, where the rules ask for it; a contract without a customer has none. */
async function beginSignedDelivery(work: Work, contractId: string): Promise<void> {
  const { rules } = await readServiceRules(work);
  const contract = await signedContract(work, contractId);
  if (!rules.delivery.onSigned || !contract?.account_id) return;
  const cause = `contract:${contractId}`;
  if (await isMadeFor(work, cause)) return;
  const [number] = await nextNumbers(work, 'delivery', 'DL');
  const signedOn = contract.signed_on ?? dayOf(work.now, work.principal.timeZone);
  const values = {
    number,
    name: contract.name,
    account: contract.account_id,
    deal: contract.deal_id,
    contract: contractId,
    contact: contract.contact_id,
    state: 'planned',
    planned_on: addWorkingDays(signedOn, rules.delivery.withinDays, await readCalendar(work)),
    owner: contract.owner_id,
    team: contract.team_id,
  };
  await insertRecords(work, deliveryKind, [{ values, columns: { cause } }]);
}

function signedContract({ db, principal }: Work, contractId: string) {
  return db
    .selectFrom('contract')
    .select(['name', 'account_id', 'deal_id', 'contact_id', 'signed_on', 'owner_id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', contractId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

async function isMadeFor({ db, principal }: Work, cause: string): Promise<boolean> {
  const made = await db
    .selectFrom('delivery')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('cause', '=', cause)
    .executeTakeFirst();
  return made !== undefined;
}
