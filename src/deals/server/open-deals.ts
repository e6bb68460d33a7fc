import type { OpenDeal } from '../../activities/model/mail/choose-deal.ts';
import type { Work } from '../../platform/server/index.ts';

/** The open deals of these accounts, with who has them and when they were last changed. */
export async function openDealsOf(
  { db, principal }: Work,
  accountIds: readonly string[],
): Promise<OpenDeal[]> {
  if (accountIds.length === 0) return [];
  return db
    .selectFrom('deal')
    .select(['id', 'owner_id as ownerId', 'updated_at as changedAt'])
    .where('tenant_id', '=', principal.tenantId)
    .where('account_id', 'in', [...accountIds])
    .where('outcome', '=', 'open')
    .where('deleted_at', 'is', null)
    .execute();
}
