import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { StoredRecord } from '../../../records/server/index.ts';
import { segmentRefusals } from '../../model/segments/refusals.ts';
import { readSegmentRules } from './kept-segment-rules.ts';

/**
 * Refuses an owner who has none of the roles that the account's tier asks for; nobody may always own it. Where the tier
 * asks for none, or the account is in none, anybody may.
 */
export async function requireOwnerOfTier(
  work: Work,
  account: Pick<StoredRecord, 'values'>,
  ownerId: string | null,
): Promise<void> {
  const segmentId = account.values['segment'];
  if (ownerId === null || typeof segmentId !== 'string') return;
  const tier = (await readSegmentRules(work)).rules.tiers.find(({ id }) => id === segmentId);
  if (!tier || tier.ownerRoles.length === 0) return;
  const { db, principal } = work;
  const roles = await db
    .selectFrom('role as r')
    .leftJoin('user_role as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'r.tenant_id')
        .onRef('u.role_id', '=', 'r.id')
        .on('u.user_id', '=', ownerId),
    )
    .select(['r.name', 'u.user_id'])
    .where('r.tenant_id', '=', principal.tenantId)
    .where('r.id', 'in', tier.ownerRoles)
    .execute();
  if (roles.some(({ user_id }) => user_id !== null)) return;
  refuse(segmentRefusals.ownerOutOfTier, {
    tier: tier.name,
    roles: roles.map(({ name }) => name).join('、'),
  });
}
