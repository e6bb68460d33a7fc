import type { Work } from '../../platform/server/index.ts';
import { contractRules } from './contract-rules.ts';

/** May the asker note signatures, as far as the organisation's rules name roles? The product itself may: a provider told it. */
export async function maySign(work: Work): Promise<boolean> {
  const { db, principal } = work;
  const { signerRoleIds } = (await contractRules.read(work)).rules;
  if (signerRoleIds.length === 0 || principal.kind === 'system') return true;
  const role = await db
    .selectFrom('user_role')
    .select('role_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('role_id', 'in', signerRoleIds)
    .limit(1)
    .executeTakeFirst();
  return role !== undefined;
}
