import { newId } from '../../platform/model/identifier.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import type { Role } from '../model/role-contract.ts';
import { requireGrantable } from './limits-of-granting.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { getRole } from './role-queries.ts';
import { saveRights } from './save-rights.ts';

/** Makes a role, empty or as a copy. Refuses to copy what reaches further than the asker himself. */
export async function createRole(
  work: Work,
  { body }: Received<typeof identityContract.createRole>,
): Promise<Role> {
  await notePolicyChange(work);
  const copied = body.copyOf === undefined ? { rights: {}, fields: {} } : await getRole(work, body.copyOf);
  requireGrantable(work, copied);
  const id = newId();
  await work.db
    .insertInto('role')
    .values({ tenant_id: work.principal.tenantId, id, key: `role-${id}`, name: body.name, name_en: null })
    .execute();
  await saveRights(work, id, copied);
  work.record({
    type: 'role.created',
    object: 'role',
    recordId: id,
    changes: { name: { from: null, to: body.name } },
  });
  return getRole(work, id);
}
