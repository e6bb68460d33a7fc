import type { UseCases } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import { createKey, listKeys, revokeKey } from './api-keys.ts';
import { listAudit } from './audit-queries.ts';
import { updateOrganisation } from './change-organisation.ts';
import { removeRole, updateRole } from './change-role.ts';
import { removeTeam, updateTeam } from './change-team.ts';
import { updateUser } from './change-user.ts';
import { createRole } from './create-role.ts';
import { createTeam } from './create-team.ts';
import type { MoneyKeeper } from './money-keeper.ts';
import { inviteNewUser, inviteUser, resetPassword } from './invite-user.ts';
import { describeMe, updateMe } from './my-account.ts';
import { listRoles } from './role-queries.ts';
import { listTeams } from './team-queries.ts';
import { listUsers } from './user-queries.ts';

/** What identity knows of the product: the address that links are made from, and what keeps amounts. */
type Installed = { baseUrl: () => string; moneyKeepers: readonly MoneyKeeper[] };

/** The use cases of those who are signed in. */
export function identityUseCases({ baseUrl, moneyKeepers }: Installed): UseCases<typeof identityContract> {
  return {
    me: describeMe,
    updateMe,
    listKeys,
    createKey,
    revokeKey,
    updateOrganisation: (work, input) => updateOrganisation(work, moneyKeepers, input),
    listAudit,
    listUsers,
    createUser: (work, input) => inviteNewUser(work, input, baseUrl()),
    updateUser,
    inviteUser: (work, input) => inviteUser(work, input, baseUrl()),
    resetPassword: (work, input) => resetPassword(work, input, baseUrl()),
    listTeams,
    createTeam,
    updateTeam,
    removeTeam,
    listRoles,
    createRole,
    updateRole,
    removeRole,
  };
}
